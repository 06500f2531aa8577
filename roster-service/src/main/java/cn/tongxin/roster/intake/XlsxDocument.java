package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The sheets of an .xlsx file. Formulas are seen and never computed. */
final class XlsxDocument implements Sheet {
  /** A workbook is held as it was sent, unlike a list of values. */
  private static final int MOST_PACKED = 16 << 20;

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private final byte[] packed;
  private final boolean all;
  private final Map<String, List<MergedRange>> merged;

  XlsxDocument(Upload upload, boolean all) {
    this.all = all;
    try (InputStream in = upload.open()) {
      this.packed = in.readNBytes(MOST_PACKED + 1);
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
    if (packed.length > MOST_PACKED) {
      throw Problem.invalid("file", "import.too-large");
    }
    this.merged = PackedDocument.check(packed);
  }

  @Override
  public void rows(Consumer<SheetRow> each) {
    try (ReadableWorkbook book = open()) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : sheets(book)) {
        rows(sheet, each);
      }
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  /** The reader fails in many ways on what is no workbook; each of them means the same. */
  private ReadableWorkbook open() throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private List<org.dhatim.fastexcel.reader.Sheet> sheets(ReadableWorkbook book) {
    List<org.dhatim.fastexcel.reader.Sheet> sheets = book.getSheets().toList();
    if (sheets.isEmpty()) {
      throw Sheet.unreadable();
    }
    return all
        ? sheets.stream().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()
        : sheets.subList(0, 1);
  }

  private void rows(org.dhatim.fastexcel.reader.Sheet sheet, Consumer<SheetRow> each)
      throws IOException {
    String name = all ? sheet.getName() : "";
    MergedCells above = new MergedCells(merged.getOrDefault(sheet.getId(), List.of()));
    try (Stream<Row> rows = stream(sheet)) {
      Iterator<Row> iterator = rows.iterator();
      for (SheetRow row = next(name, iterator); row != null; row = next(name, iterator)) {
        each.accept(row.under(above.above(row.number(), row.cells())));
      }
    }
  }

  private static Stream<Row> stream(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
    try {
      return sheet.openStream();
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private static @Nullable SheetRow next(String sheet, Iterator<Row> rows) {
    try {
      return rows.hasNext() ? row(sheet, rows.next()) : null;
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private static SheetRow row(String sheet, Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    Set<Integer> formulas = new HashSet<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : CellTextDocument.of(cell));
      if (cell != null && cell.getType() == CellType.FORMULA) {
        boolean _ = formulas.add(i);
      }
    }
    return new SheetRow(sheet, row.getRowNum(), cells, formulas);
  }
}
