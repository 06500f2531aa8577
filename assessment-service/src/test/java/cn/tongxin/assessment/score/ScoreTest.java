package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void aLineIsRoundedHalfUpOnceAndTheTotalIsTheSumOfTheLines() {
    Score score =
        score(
            new Sum(Measure.VISITS, "", "2026-01", 7, 0),
            new Sum(Measure.WINDOWS, "", "2026-01", 1, 3));

    assertThat(score.indicators())
        .extracting(Score.Line::score)
        .containsExactly(new BigDecimal("7.00"), new BigDecimal("13.33"));
    assertThat(score.total()).isEqualTo(new BigDecimal("20.33"));
  }

  @Test
  void moreThanPromisedIsNoMoreThanTheWeight() {
    assertThat(
            score(new Sum(Measure.VISITS, "", "2026-01", 6000, 0)).indicators().getFirst().score())
        .isEqualByComparingTo("60");
  }

  @Test
  void whereNothingWasDueThePromiseIsKept() {
    assertThat(score().indicators().get(1).score()).isEqualByComparingTo("40");
    assertThat(score().indicators().get(0).score()).isEqualByComparingTo("0");
  }

  private static Score score(Sum... sums) {
    var totals = new Tallies.Totals(Facts.KEY, 1, List.of(sums), Instant.EPOCH);
    return Score.of(House.LETTER, House.INDICATORS, List.of(totals));
  }
}
