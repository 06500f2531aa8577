package cn.tongxin.roster.export;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.Datum;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is written row by row. Every cell is a text, whatever it looks like, so that none
 * is ever computed.
 */
final class ExportBookDocument implements Closeable {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Workbook book;
  private final Worksheet sheet;
  private final Locale locale;
  private int next;

  /**
   * Writes the header.
   *
   * @throws IllegalStateException if a column is sensitive: nothing of that kind is exported
   */
  ExportBookDocument(OutputStream out, Catalogue catalogue, Locale locale) {
    this.book = new Workbook(out, "Tongxin", "1.0");
    this.sheet = book.newWorksheet(locale.getLanguage().equals("en") ? "Roster" : "名册");
    this.locale = locale;
    List<String> headings =
        ExportColumn.ALL.stream().map(column -> heading(column, catalogue)).toList();
    row(headings);
    sheet.freezePane(2, 1);
  }

  private String heading(ExportColumn column, Catalogue catalogue) {
    Datum datum = catalogue.get(column.datum());
    if (datum.sensitive()) {
      throw new IllegalStateException("sensitive, and in an export: " + datum.key());
    }
    return column.heading() == null ? datum.name().in(locale) : column.heading();
  }

  /** Writes some rows, and forgets them. */
  void rows(List<ExportRow> rows) {
    rows.forEach(
        row -> row(ExportColumn.ALL.stream().map(column -> column.cell(row, locale)).toList()));
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.inlineString(next, i, cells.get(i));
      }
    }
    next++;
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
