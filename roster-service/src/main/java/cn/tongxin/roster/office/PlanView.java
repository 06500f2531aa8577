package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a village's plan as it is answered. */
record PlanView(
    AreaCode area,
    String title,
    String text,
    List<String> measures,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String secretary,
    @Nullable String reason,
    long version) {

  static PlanView of(AreaCode village, PlanVersion version) {
    Plan plan = version.plan();
    return new PlanView(
        village,
        plan.title(),
        plan.text(),
        plan.measures(),
        version.from(),
        version.recordedAt(),
        version.recordedBy(),
        version.secretary(),
        version.reason(),
        version.number());
  }
}
