package cn.tongxin.roster.intake;

import cn.tongxin.roster.intake.ImportView.ProblemView;
import cn.tongxin.serving.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The report as a workbook: each row of the file by its number, marked by what became of it. The
 * content of the file is not in it, because that is not kept.
 */
final class ReportBookDocument {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> HEADINGS =
      List.of("sheet", "row", "outcome", "column", "message");
  private static final Map<Outcome, String> COLOURS =
      Map.of(
          Outcome.ADDED, "C6EFCE",
          Outcome.MERGED, "DDEBF7",
          Outcome.UNCHANGED, "FFFFFF",
          Outcome.REJECTED, "FFC7CE");

  private final ImportParts parts;
  private final ReportWords words;

  ReportBookDocument(ImportParts parts, ReportWords words) {
    this.parts = parts;
    this.words = words;
  }

  /** Writes it part by part, so that it needs no more memory than one of them. */
  void write(ImportDocument report, Scope scope, Locale locale, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Tongxin", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.word("import.book", locale));
      for (int i = 0; i < HEADINGS.size(); i++) {
        sheet.inlineString(0, i, words.word("import.book." + HEADINGS.get(i), locale));
        sheet.style(0, i).bold().set();
      }
      int row = 1;
      ImportWork work = report.work();
      int count = work == null ? 0 : work.parts();
      for (int part = 0; part < count; part++) {
        for (Fate fate : parts.of(scope, report.id(), part)) {
          write(sheet, row++, fate, locale);
        }
        sheet.flush();
      }
    }
  }

  private void write(Worksheet sheet, int row, Fate fate, Locale locale) {
    List<ProblemView> problems =
        fate.problems().stream().map(problem -> words.of(problem, locale)).toList();
    sheet.inlineString(row, 0, fate.sheet());
    sheet.value(row, 1, fate.row());
    sheet.inlineString(row, 2, words.word("import.outcome." + fate.outcome(), locale));
    sheet.inlineString(row, 3, joined(problems.stream().map(ProblemView::column)));
    sheet.inlineString(row, 4, joined(problems.stream().map(ProblemView::message)));
    sheet.range(row, 0, row, 4).style().fillColor(COLOURS.get(fate.outcome())).set();
  }

  private static String joined(Stream<String> texts) {
    return texts.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
  }
}
