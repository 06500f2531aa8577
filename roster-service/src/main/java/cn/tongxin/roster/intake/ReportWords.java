package cn.tongxin.roster.intake;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.intake.ImportView.ProblemView;
import cn.tongxin.serving.ProblemWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a row in the reader's language. */
final class ReportWords {
  private final ProblemWriter words;
  private final Catalogue catalogue;

  ReportWords(ProblemWriter words, Catalogue catalogue) {
    this.words = words;
    this.catalogue = catalogue;
  }

  ProblemView of(RowProblem problem, Locale locale) {
    return new ProblemView(
        problem.sheet(),
        problem.row(),
        column(problem.column(), locale),
        words.word(problem.code(), List.copyOf(problem.arguments()), locale));
  }

  String word(String code, Locale locale) {
    return words.word(code, List.of(), locale);
  }

  /** A column of the catalogue by its name there; another by what it is called already. */
  private @Nullable String column(@Nullable String column, Locale locale) {
    return Arrays.stream(Column.values())
        .filter(known -> known.name().equals(column))
        .findFirst()
        .map(known -> catalogue.get(known.datum()).name().in(locale))
        .orElse(column);
  }
}
