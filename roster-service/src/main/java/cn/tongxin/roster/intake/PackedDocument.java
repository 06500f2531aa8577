package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final String MERGED = "<mergeCell ref=\"";
  private static final int MOST_MERGED = 100_000;

  private final SheetParts sheets = new SheetParts();
  private long unpacked;

  /** Lets a workbook pass, or says 422; answers the merged cells by the ids of sheets. */
  static Map<String, List<MergedRange>> check(byte[] packed) {
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw tooLarge();
      }
      PackedDocument gate = new PackedDocument();
      for (ZipArchiveEntry part : parts) {
        gate.look(zip, part);
      }
      return gate.sheets.merged();
    } catch (IOException | IllegalArgumentException e) {
      throw Sheet.unreadable();
    }
  }

  private void look(ZipFile zip, ZipArchiveEntry part) throws IOException {
    String name = part.getName().toLowerCase(Locale.ROOT);
    boolean texts = name.contains("sharedstrings");
    long most = texts ? Math.min(LARGEST, unpacked + LARGEST_TEXTS) : LARGEST;
    Look look = lookAt(name);
    byte[] some = new byte[16 * 1024];
    try (InputStream in = zip.getInputStream(part)) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        unpacked += read;
        if (unpacked > most) {
          throw tooLarge();
        }
        look.look(some, read);
      }
    }
  }

  /** What is looked for in a part while it is counted. */
  @FunctionalInterface
  private interface Look {
    void look(byte[] some, int length);
  }

  private Look lookAt(String name) {
    if (SheetParts.areIn(name)) {
      return sheets::look;
    }
    if (name.contains("worksheets/")) {
      Columns columns = new Columns();
      Merges merges = new Merges();
      sheets.put(name, merges.found);
      return (some, length) -> {
        columns.look(some, length);
        merges.look(some, length);
      };
    }
    return name.contains("sharedstrings") ? new Texts()::look : (_, _) -> {};
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

  /** Collects which cells are merged; that stands behind all rows. */
  private static final class Merges {
    private static final int LONGEST = 24;
    private final List<MergedRange> found = new ArrayList<>();
    private final StringBuilder reference = new StringBuilder();
    private int matched;

    void look(byte[] some, int length) {
      for (int i = 0; i < length; i++) {
        look((char) some[i]);
      }
    }

    private void look(char next) {
      if (matched < MERGED.length()) {
        boolean fits = next == MERGED.charAt(matched);
        matched = fits ? matched + 1 : next == MERGED.charAt(0) ? 1 : 0;
      } else if (next == '"' || reference.length() > LONGEST) {
        MergedRange.of(reference.toString()).ifPresent(found::add);
        reference.setLength(0);
        matched = 0;
        if (found.size() > MOST_MERGED) {
          throw tooLarge();
        }
      } else {
        reference.append(next);
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
