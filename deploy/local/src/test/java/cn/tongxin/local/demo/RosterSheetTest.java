package cn.tongxin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class RosterSheetTest {
  private final List<Person> people =
      County.on(LocalDate.of(2026, 11, 22)).of(County.TOWNSHIPS.getFirst());

  @Test
  void theSheetHasAHeadingAndARowForEachPerson() throws IOException {
    List<List<String>> rows = rows(RosterSheet.of(people));

    assertThat(rows).hasSize(people.size() + 1);
    assertThat(rows.getFirst()).isEqualTo(RosterSheet.HEADINGS).doesNotContain("责任人");
    Person first = people.getFirst();
    assertThat(rows.get(1))
        .startsWith(first.number(), first.name(), first.phone(), first.village().name())
        .endsWith(Integer.toString(first.cadenceDays()), first.registeredOn().toString());
    assertThat(rows.get(1).get(1)).contains(Names.RARE);
    assertThat(rows.get(2)).contains(people.get(1).village().code());
  }

  private static List<List<String>> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return read.getFirstSheet().read().stream().map(RosterSheetTest::texts).toList();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell.getText()).toList();
  }
}
