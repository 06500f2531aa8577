package cn.tongxin.notification.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkingDaysTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

  @Test
  void weekendsAreOff() {
    WorkingDays days = new WorkingDays(Map.of());

    assertThat(days.isWorking(FRIDAY)).isTrue();
    assertThat(days.isWorking(FRIDAY.plusDays(1))).isFalse();
    assertThat(days.since(FRIDAY.plusDays(3)))
        .containsExactly(FRIDAY.plusDays(3), FRIDAY.plusDays(2), FRIDAY.plusDays(1));
  }

  @Test
  void theFileThatActivityReadsIsReadHereToo() throws Exception {
    WorkingDays days = new WorkdayConfiguration().workingDays(JsonMapper.builder().build(), "");

    assertThat(days.isWorking(LocalDate.parse("2026-10-01"))).isFalse();
    assertThat(days.isWorking(LocalDate.parse("2026-10-10"))).as("worked instead").isTrue();
    assertThat(days.since(LocalDate.parse("2026-10-08"))).hasSize(8);
  }

  @Test
  void theNoticeOfTheYearWins() {
    WorkingDays days = new WorkingDays(Map.of(FRIDAY, false, FRIDAY.plusDays(1), true));

    assertThat(days.isWorking(FRIDAY)).isFalse();
    assertThat(days.isWorking(FRIDAY.plusDays(1))).isTrue();
    assertThat(days.since(FRIDAY.plusDays(1))).containsExactly(FRIDAY.plusDays(1), FRIDAY);
  }

  @Test
  void theNearestWorkingDayIsFoundBeforeAndAfterARowOfDaysOff() throws Exception {
    WorkingDays days = new WorkdayConfiguration().workingDays(JsonMapper.builder().build(), "");
    LocalDate springFestival = LocalDate.parse("2026-02-17");

    assertThat(days.atOrBefore(springFestival)).isEqualTo("2026-02-14");
    assertThat(days.atOrAfter(springFestival)).isEqualTo("2026-02-24");
    assertThat(days.atOrAfter(FRIDAY)).isEqualTo(FRIDAY);
  }
}
