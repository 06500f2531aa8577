package cn.tongxin.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster as a township's office keeps it: an .xlsx workbook with Chinese headings. */
final class RosterSheet {
  static final List<String> HEADINGS =
      List.of("编号", "姓名", "联系电话", "所属村", "类别", "职业", "走访周期", "登记日期");

  private RosterSheet() {}

  /** The workbook with a row for each of these people. */
  static byte[] of(List<Person> people) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Tongxin demo", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名册");
      write(sheet, 0, HEADINGS);
      for (int i = 0; i < people.size(); i++) {
        write(sheet, i + 1, cells(people.get(i), i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }

  /** Offices write a village by its name or by its code; every other row here does the one. */
  private static List<String> cells(Person person, int index) {
    Village village = person.village();
    return List.of(
        person.number(),
        person.name(),
        person.phone(),
        index % 2 == 0 ? village.name() : village.code(),
        person.category(),
        person.occupation(),
        Integer.toString(person.cadenceDays()),
        person.registeredOn().toString());
  }
}
