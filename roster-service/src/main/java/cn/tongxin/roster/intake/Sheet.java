package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import cn.tongxin.serving.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The rows of a file, one after the other and never all at once. */
@FunctionalInterface
interface Sheet {

  /**
   * Reads from the first row to the last; each call reads anew.
   *
   * @throws Problem 422 if the file is not whole or not what it says it is
   */
  void rows(Consumer<SheetRow> each);

  /** The first sheet in a file, by what the file is and not by what it is called. */
  static Sheet in(Upload upload) {
    return in(upload, false);
  }

  /** All visible sheets in a file, one after the other. */
  static Sheet allIn(Upload upload) {
    return in(upload, true);
  }

  private static Sheet in(Upload upload, boolean all) {
    byte[] head = head(upload);
    if (starts(head, 'P', 'K')) {
      return new XlsxDocument(upload, all);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw Problem.invalid("file", old(upload) ? "import.legacy-xls" : "import.encrypted");
    }
    if (head.length == 0) {
      throw Problem.invalid("file", "import.empty");
    }
    return new CsvDocument(upload);
  }

  /** A workbook with a password is packed into the same kind of file as the old ones were. */
  private static boolean old(Upload upload) {
    byte[] part = "EncryptedPackage".getBytes(UTF_16LE);
    int matched = 0;
    try (InputStream in = new BufferedInputStream(upload.open())) {
      for (int next = in.read(); next >= 0 && matched < part.length; next = in.read()) {
        matched = next == (part[matched] & 0xFF) ? matched + 1 : next == part[0] ? 1 : 0;
      }
    } catch (IOException e) {
      throw unreadable();
    }
    return matched < part.length;
  }

  private static byte[] head(Upload upload) {
    try (var in = new BufferedInputStream(upload.open())) {
      return in.readNBytes(8);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** 422: the file cannot be read to its end. */
  static Problem unreadable() {
    return Problem.invalid("file", "import.unreadable");
  }
}
