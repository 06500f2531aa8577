package cn.tongxin.roster.intake;

import cn.tongxin.serving.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an .xlsx file. Formulas are seen and never computed. */
final class XlsxDocument implements Sheet {
  private final byte[] packed;

  XlsxDocument(Upload upload) {
    try (InputStream in = upload.open()) {
      this.packed = in.readAllBytes();
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
    PackedDocument.check(packed);
  }

  @Override
  public void rows(Consumer<SheetRow> each) {
    try (ReadableWorkbook book = open();
        Stream<Row> rows = first(book)) {
      Iterator<Row> iterator = rows.iterator();
      for (SheetRow row = next(iterator); row != null; row = next(iterator)) {
        each.accept(row);
      }
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  /** The reader fails in many ways on what is no workbook; each of them means the same. */
  private ReadableWorkbook open() throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(packed));
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private static Stream<Row> first(ReadableWorkbook book) throws IOException {
    try {
      return book.getFirstSheet().openStream();
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private static @Nullable SheetRow next(Iterator<Row> rows) {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      throw Sheet.unreadable();
    }
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    Set<Integer> formulas = new HashSet<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell));
      if (cell != null && cell.getType() == CellType.FORMULA) {
        boolean _ = formulas.add(i);
      }
    }
    return new SheetRow(row.getRowNum(), cells, formulas);
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> plain(cell.asNumber());
      case STRING -> cell.asString();
      case BOOLEAN -> cell.getRawValue();
      case FORMULA, ERROR, EMPTY -> "";
    };
  }

  /** A telephone number that a spreadsheet took for a quantity. */
  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.precision() - bare.scale() > 20 || bare.scale() > 20 ? "" : bare.toPlainString();
  }
}
