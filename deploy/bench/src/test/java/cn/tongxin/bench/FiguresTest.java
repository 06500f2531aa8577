package cn.tongxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
    assertThat(Figures.percentile(hundred, 0.5)).isEqualTo(50);
    assertThat(Figures.percentile(hundred, 0.99)).isEqualTo(99);
    assertThat(Figures.percentile(new double[] {7}, 0.99)).isEqualTo(7);
    assertThat(Figures.percentile(new double[0], 0.5)).isNaN();
  }

  @Test
  void aMedianLeavesOutWhatWasNotMeasured() {
    assertThat(Figures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Figures.median(List.of(4.0, Double.NaN, 2.0))).isEqualTo(3);
    assertThat(Figures.median(List.of())).isNaN();
  }

  @Test
  void aRatioToNothingIsNoNumber() {
    assertThat(Figures.ratio(3, 2)).isEqualTo(1.5);
    assertThat(Figures.ratio(3, 0)).isNaN();
  }

  @Test
  void requestsOfAnOpenLoopAreDueHoweverLongOthersTake() {
    assertThat(Figures.due(0, 300)).isZero();
    assertThat(Figures.due(300, 300)).isEqualTo(1_000_000_000L);
    assertThat(Figures.due(1, 300)).isEqualTo(3_333_333L);
  }

  @Test
  void everyMemberIsVisitedOnceBeforeTheNextDay() {
    var members =
        List.of(
            new Visit.Member(UUID.randomUUID(), "410225105201"),
            new Visit.Member(UUID.randomUUID(), "410225106201"));
    VisitPlan plan = new VisitPlan(members);
    assertThat(List.of(plan.next().member(), plan.next().member())).isEqualTo(members);
    Visit third = plan.next();
    assertThat(third.day()).isEqualTo(VisitPlan.FIRST_DAY.plusDays(1));
    assertThat(third.before()).isEqualTo(VisitPlan.FIRST_DAY.toString());
  }

  @Test
  void bothBodiesHaveTheSameSize() {
    var member = new Visit.Member(UUID.randomUUID(), "410225105201");
    var visit = new Visit(UUID.randomUUID(), member, VisitPlan.FIRST_DAY, "");
    assertThat(Bodies.floor(visit)).hasSameSizeAs(Bodies.product(visit));
  }
}
