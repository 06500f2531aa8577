package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a packed workbook over before it is opened. It unpacks every part once, counting, so that a
 * bomb is met by a counter and not by memory. It reads the same directory as the workbook reader
 * does.
 */
final class PackedDocument {
  private static final int MOST_PARTS = 500;
  private static final long LARGEST = 300L << 20;

  /** Texts that cells share are held in memory by the reader. */
  private static final long LARGEST_TEXTS = 48L << 20;

  private static final int MOST_TEXTS = 800_000;
  private static final String TEXT = "<si>";

  private static final String CELL = " r=";
  private static final int LONGEST_COLUMN = 3;

  private long unpacked;

  /** Lets a workbook pass, or says 422. */
  static void check(byte[] packed) {
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw tooLarge();
      }
      PackedDocument gate = new PackedDocument();
      for (ZipArchiveEntry part : parts) {
        gate.look(zip, part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Sheet.unreadable();
    }
  }

  private void look(ZipFile zip, ZipArchiveEntry part) throws IOException {
    String name = part.getName().toLowerCase(Locale.ROOT);
    boolean texts = name.contains("sharedstrings");
    boolean cells = name.contains("worksheets/");
    long before = unpacked;
    byte[] some = new byte[16 * 1024];
    Columns columns = new Columns();
    Texts shared = new Texts();
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        unpacked += read;
        if (unpacked > LARGEST || (texts && unpacked - before > LARGEST_TEXTS)) {
          throw tooLarge();
        }
        if (cells) {
          columns.look(some, read);
        } else if (texts) {
          shared.look(some, read);
        }
      }
    }
  }

  private static Problem tooLarge() {
    return Problem.invalid("file", "import.too-large");
  }

  /** Counts the texts: very many small ones take more room than their file does. */
  private static final class Texts {
    private int matched;
    private int count;

    void look(byte[] some, int length) {
      for (int i = 0; i < length; i++) {
        boolean next = some[i] == TEXT.charAt(matched);
        matched = next ? matched + 1 : some[i] == TEXT.charAt(0) ? 1 : 0;
        if (matched == TEXT.length()) {
          matched = 0;
          count++;
        }
      }
      if (count > MOST_TEXTS) {
        throw tooLarge();
      }
    }
  }

  /** Meets a cell that says it is in column AAAAAAA, for which the reader would make room. */
  private static final class Columns {
    private int matched;
    private int letters;

    void look(byte[] some, int length) {
      for (int i = 0; i < length; i++) {
        look(some[i]);
      }
    }

    private void look(byte next) {
      if (matched == CELL.length() + 1) {
        letters = next >= 'A' && next <= 'z' ? letters + 1 : 0;
        matched = letters == 0 ? 0 : matched;
        if (letters > LONGEST_COLUMN) {
          throw Sheet.unreadable();
        }
      } else if (matched == CELL.length()) {
        matched = next == '"' || next == '\'' ? matched + 1 : 0;
        letters = 0;
      } else {
        matched = next == CELL.charAt(matched) ? matched + 1 : next == ' ' ? 1 : 0;
      }
    }
  }
}
