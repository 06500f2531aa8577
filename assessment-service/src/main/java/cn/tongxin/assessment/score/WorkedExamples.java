package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Examples;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Params;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** Examples worked out by the very rules by which scores are. */
final class WorkedExamples implements Examples {
  private static final int YEAR = 2026;
  private static final UUID NOBODYS = new UUID(0, 0);
  private static final TallyKey SOMEWHERE = new TallyKey(new AreaCode("100000000000"), YEAR);

  @Override
  public Example of(Indicator indicator) {
    Params p = indicator.params();
    // Alone, so what it may not exceed is left out.
    Params own =
        new Params(
            p.of(), null, p.comparison(), p.every(), p.cap(), p.floor(), null, null, null, null);
    Indicator alone = new Indicator(indicator.code(), indicator.kind(), indicator.weight(), own);
    BigDecimal promised = promised(indicator.kind());
    SignedLetter letter = letter(indicator.code(), promised);
    Score.Line line =
        Score.of(letter, List.of(alone), List.of(totals(alone, letter))).indicators().getFirst();
    return new Example("example." + indicator.kind(), indicator.measure(), figures(alone, line));
  }

  private static BigDecimal promised(IndicatorKind kind) {
    return switch (kind) {
      case COUNT -> new BigDecimal(9);
      case COVERAGE, TIMELINESS, REVIEWED -> new BigDecimal(100);
      case SHARE -> new BigDecimal(60);
      case CADENCE -> BigDecimal.ONE;
      case MEAN_RATING -> new BigDecimal("4.5");
    };
  }

  private static SignedLetter letter(String code, BigDecimal promised) {
    return new SignedLetter(
        NOBODYS, NOBODYS, YEAR, SOMEWHERE.area(), List.of(new Target(code, promised)));
  }

  private static Tallies.Totals totals(Indicator indicator, SignedLetter letter) {
    List<Sum> sums =
        switch (indicator.kind()) {
          case COUNT, COVERAGE, TIMELINESS -> List.of(sum(indicator, "", 1, 6, 9));
          case SHARE -> List.of(sum(indicator, "", 1, 6, 10));
          case MEAN_RATING -> List.of(sum(indicator, "", 1, 36, 9));
          case CADENCE -> allButOne(indicator);
          case REVIEWED ->
              List.of(
                  sum(
                      indicator,
                      Figures.findings(letter, indicator.code(), Period.YEAR_END),
                      1,
                      8000,
                      0));
        };
    return new Tallies.Totals(SOMEWHERE, 1, sums, Instant.EPOCH);
  }

  private static List<Sum> allButOne(Indicator indicator) {
    Every every = Objects.requireNonNull(indicator.params().every());
    return IntStream.range(1, Period.YEAR_END.months() / every.months())
        .mapToObj(number -> sum(indicator, "", number * every.months(), 1, 0))
        .toList();
  }

  private static Sum sum(Indicator indicator, String tag, int month, long done, long due) {
    return new Sum(indicator.measure(), tag, YEAR + "-%02d".formatted(month), done, due);
  }

  private static List<String> figures(Indicator indicator, Score.Line line) {
    BigDecimal actual = Objects.requireNonNull(line.actual());
    BigDecimal whole = Objects.requireNonNullElse(line.due(), line.target());
    BigDecimal base = indicator.kind() == IndicatorKind.MEAN_RATING ? line.target() : whole;
    BigDecimal percent =
        actual.multiply(BigDecimal.valueOf(100)).divide(base, 1, RoundingMode.HALF_UP);
    return List.of(
        whole.toPlainString(),
        actual.toPlainString(),
        percent.toPlainString(),
        indicator.weight().toPlainString(),
        line.score().toPlainString(),
        line.target().toPlainString(),
        indicator.params().comparison() == null ? "" : indicator.params().comparison().sign());
  }
}
