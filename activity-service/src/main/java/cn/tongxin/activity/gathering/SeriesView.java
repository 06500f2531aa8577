package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A series as it is answered.
 *
 * @param madeUntil the day up to which its occurrences are among the gatherings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
    UUID id,
    GatheringKind kind,
    AreaCode area,
    @Nullable UUID organisationId,
    String title,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String rule,
    List<LocalDate> exceptions,
    DayOff dayOff,
    @Nullable LocalTime starts,
    int minutes,
    @Nullable String place,
    @Nullable UUID hallId,
    @Nullable Integer room,
    List<Invitation> invitations,
    @Nullable Integer quorum,
    LocalDate madeUntil,
    long version) {

  static SeriesView of(Series series) {
    SeriesTerms terms = series.terms();
    GatheringPlan plan = terms.plan();
    Session session = plan.sessions().getFirst();
    return new SeriesView(
        series.id(),
        plan.kind(),
        plan.area(),
        plan.organisationId(),
        plan.title(),
        session.on(),
        terms.endsOn(),
        terms.rule(),
        terms.exceptions(),
        terms.dayOff(),
        session.starts(),
        session.minutes(),
        session.place(),
        session.hallId(),
        session.room(),
        plan.invitations(),
        plan.quorum(),
        series.madeUntil(),
        series.version());
  }
}
