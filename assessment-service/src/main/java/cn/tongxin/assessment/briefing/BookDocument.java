package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A briefing as a spreadsheet (.xlsx): numbers that can be reckoned with, and pictures. */
final class BookDocument {
  private static final String CORE = "docProps/core.xml";
  private static final List<Integer> WIDTHS = List.of(8, 36, 14, 14, 14, 90);
  private static final List<String> HEADS =
      List.of("number", "figure", "now", "before", "change", "query");

  private final Briefing briefing;
  private int row = 3;

  private BookDocument(Briefing briefing) {
    this.briefing = briefing;
  }

  static byte[] of(Briefing briefing) {
    return new BookDocument(briefing).bytes();
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Tongxin", "1.0")) {
      write(book.newWorksheet(briefing.period()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> entries = FixedZip.entries(bytes.toByteArray());
    entries.computeIfPresent(CORE, (_, core) -> undated(core));
    return FixedZip.of(entries);
  }

  /** The library writes down when it wrote. */
  private static byte[] undated(byte[] core) {
    return new String(core, UTF_8)
        .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
        .getBytes(UTF_8);
  }

  private void write(Worksheet sheet) {
    for (int i = 0; i < WIDTHS.size(); i++) {
      sheet.width(i, WIDTHS.get(i));
    }
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.value(0, 0, briefing.title());
    sheet.style(0, 0).bold().fontSize(16).set();
    sheet.value(1, 0, briefing.summary());
    briefing.sections().forEach(section -> write(sheet, section));
    sheet.value(row, 0, briefing.heads().get("chart"));
  }

  private void write(Worksheet sheet, BriefingSection section) {
    sheet.value(row, 0, section.title());
    sheet.style(row, 0).bold().fontSize(13).set();
    sheet.value(row + 1, 0, section.words());
    for (int i = 0; i < HEADS.size(); i++) {
      sheet.value(row + 2, i, briefing.heads().get(HEADS.get(i)));
      sheet.style(row + 2, i).bold().fillColor("EFEFEF").set();
    }
    row += 3;
    section.figures().forEach(figure -> write(sheet, figure));
    Raster picture = PngChart.of(section.figures());
    sheet.addImage(row + 1, 1, picture.png(), picture.width(), picture.height());
    // A row is twenty dots high.
    row += picture.height() / 20 + 4;
  }

  private void write(Worksheet sheet, BriefingFigure figure) {
    sheet.value(row, 0, figure.number());
    sheet.value(row, 1, figure.label());
    amount(sheet, 2, figure, figure.count());
    amount(sheet, 3, figure, figure.before());
    amount(sheet, 4, figure, figure.change());
    sheet.value(row, 5, figure.records());
    row++;
  }

  private void amount(Worksheet sheet, int column, BriefingFigure figure, long number) {
    boolean money = figure.figure().isMoney();
    sheet.value(row, column, money ? BigDecimal.valueOf(number, 2) : BigDecimal.valueOf(number));
    sheet.style(row, column).format(money ? "#,##0.00" : "#,##0").set();
  }
}
