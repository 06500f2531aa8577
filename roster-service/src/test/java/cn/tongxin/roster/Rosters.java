package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.TestHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rosters as files, and what is reported of them. */
final class Rosters {

  static void counts(Answer answer, int rows, int added, int merged, int unchanged, int rejected) {
    var report = answer.json();
    assertThat(
            new int[] {
              report.get("rows").asInt(),
              report.get("added").asInt(),
              report.get("merged").asInt(),
              report.get("unchanged").asInt(),
              report.get("rejected").asInt()
            })
        .as(answer.body())
        .containsExactly(rows, added, merged, unchanged, rejected);
  }

  static byte[] sheet(Consumer<Worksheet> content) throws IOException {
    return workbook(book -> content.accept(book.newWorksheet("名册")));
  }

  static byte[] workbook(Consumer<Workbook> content) throws IOException {
    var file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", "1.0")) {
      content.accept(book);
    }
    return file.toByteArray();
  }

  static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  static byte[] zip(int zeros, String name, String text) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
      byte[] some = new byte[1 << 20];
      for (int i = 0; i < zeros >> 20; i++) {
        zip.write(some);
      }
    }
    return file.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private Rosters() {}
}
