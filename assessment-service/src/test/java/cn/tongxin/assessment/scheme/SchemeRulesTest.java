package cn.tongxin.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemeRulesTest {

  @Test
  void whatCanBeWorkedOutPasses() {
    assertThat(
            wrong(
                line("VISITS", IndicatorKind.COUNT, params(null, null, "WINDOWS")),
                line("WINDOWS", IndicatorKind.COVERAGE, Params.NONE),
                line("SHARE", IndicatorKind.SHARE, share(Measure.ADOPTIONS)),
                line("STARS", IndicatorKind.MEAN_RATING, Params.NONE)))
        .isEmpty();
  }

  @Test
  void anIndicatorNeverLeansOnItself() {
    assertThat(wrong(line("A", IndicatorKind.COUNT, params(null, null, "A"))))
        .containsExactly("indicators[0].params.notAbove scheme.refers-to-itself");
    assertThat(
            wrong(
                line("A", IndicatorKind.COUNT, params(null, null, "B")),
                line("B", IndicatorKind.COUNT, params(null, null, "C")),
                line("C", IndicatorKind.COUNT, params(null, null, "B"))))
        .containsExactly(
            "indicators[1].params.notAbove scheme.refers-to-itself",
            "indicators[2].params.notAbove scheme.refers-to-itself");
  }

  @Test
  void anIndicatorLeansOnOneThatIsThere() {
    assertThat(wrong(line("A", IndicatorKind.COUNT, params(null, null, "GONE"))))
        .containsExactly("indicators[0].params.notAbove indicator.unknown");
  }

  @Test
  void aShareSaysWhichComparisonItMeans() {
    assertThat(wrong(line("A", IndicatorKind.SHARE, Params.NONE)))
        .containsExactly("indicators[0].params.comparison required");
  }

  @Test
  void aCadenceSaysHowOften() {
    assertThat(wrong(line("A", IndicatorKind.CADENCE, Params.NONE)))
        .containsExactly("indicators[0].params.every required");
  }

  @Test
  void anIndicatorReadsWhatItsKindCanRead() {
    Params visits =
        new Params(Measure.VISITS, null, null, null, null, null, null, null, null, null);

    assertThat(wrong(line("A", IndicatorKind.COVERAGE, visits)))
        .containsExactly("indicators[0].params.of scheme.measure");
  }

  @Test
  void capAndFloorLieWithinTheWeight() {
    assertThat(wrong(line("A", IndicatorKind.COUNT, params("10.01", null, null))))
        .containsExactly("indicators[0].params.cap scheme.most");
    assertThat(wrong(line("A", IndicatorKind.COUNT, params("5", "6", null))))
        .containsExactly("indicators[0].params.floor scheme.most");
  }

  @Test
  void whatHasNoMeaningForAKindIsRefused() {
    Params much =
        new Params(
            null,
            List.of("X"),
            Comparison.MORE,
            Every.YEAR,
            null,
            null,
            BigDecimal.TEN,
            3,
            null,
            null);

    assertThat(wrong(line("A", IndicatorKind.COVERAGE, much)))
        .containsExactly(
            "indicators[0].params.only scheme.only",
            "indicators[0].params.comparison scheme.not-here",
            "indicators[0].params.every scheme.not-here",
            "indicators[0].params.midYear scheme.not-here",
            "indicators[0].params.mostPerMonth scheme.not-here");
  }

  @Test
  void bonusItemsAreASmallPartOfTheScheme() {
    Params bonus = new Params(null, null, null, null, null, null, null, null, null, true);

    assertThat(
            wrong(
                line("A", IndicatorKind.COUNT, bonus),
                line("B", IndicatorKind.COUNT, bonus),
                line("C", IndicatorKind.COUNT, bonus)))
        .containsExactly("indicators scheme.bonus");
  }

  private static Params params(String cap, String floor, String notAbove) {
    return new Params(
        null, null, null, null, number(cap), number(floor), null, null, notAbove, null);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static Params share(Measure of) {
    return new Params(of, null, Comparison.AT_LEAST, null, null, null, null, null, null, null);
  }

  private static Indicator line(String code, IndicatorKind kind, Params params) {
    return new Indicator(code, kind, BigDecimal.TEN, params);
  }

  private static List<String> wrong(Indicator... lines) {
    try {
      SchemeRules.check(Arrays.asList(lines));
      return List.of();
    } catch (Problem problem) {
      return problem.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }
  }
}
