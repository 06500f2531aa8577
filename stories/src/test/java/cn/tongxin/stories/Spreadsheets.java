package cn.tongxin.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets as they come in, honest and other. */
final class Spreadsheets {
  private static final int MEBIBYTE = 1 << 20;

  private Spreadsheets() {}

  static byte[] csv(String rows) {
    return ("姓名,所属村\n" + rows).getBytes(UTF_8);
  }

  static byte[] gb18030(String rows) {
    return ("姓名,所属村\n" + rows).getBytes(Charset.forName("GB18030"));
  }

  /** A workbook with the heading and these rows, each a name and a village. */
  static byte[] xlsx(String... rows) {
    return workbook(
        sheet -> {
          for (int i = 0; i < rows.length; i++) {
            row(sheet, i + 1, rows[i].split(",", -1));
          }
        });
  }

  /** Two rows, of which one has a formula for a name. */
  static byte[] withFormula(String honest, String village) {
    return workbook(
        sheet -> {
          row(sheet, 1, honest, village);
          sheet.formula(2, 0, "HYPERLINK(\"http://example.com\")");
          sheet.value(2, 1, village);
        });
  }

  /** As many rows as asked for, all of people in a village that does not exist. */
  static byte[] rowsOfNowhere(int rows) {
    return workbook(
        sheet -> {
          for (int i = 1; i <= rows; i++) {
            row(sheet, i, "庚" + i, "没有的村");
          }
        });
  }

  /** A few hundred kilobytes that unpack to 400 MiB. */
  static byte[] zipBomb() {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[MEBIBYTE];
      for (int i = 0; i < 400; i++) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  static byte[] firstHalf(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  static byte[] zeros(int mebibytes) {
    return new byte[mebibytes * MEBIBYTE];
  }

  private static byte[] workbook(Consumer<Worksheet> rows) {
    var file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      row(sheet, 0, "姓名", "所属村");
      rows.accept(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }
}
