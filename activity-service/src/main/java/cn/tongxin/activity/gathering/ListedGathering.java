package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as a list shows it.
 *
 * @param on when it was held, before that when it begins
 * @param heads people at each session added up, once it was held
 * @param distinctPeople different people, once it was held
 * @param nextDue the next day by which something on its agenda is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedGathering(
    UUID id,
    GatheringKind kind,
    AreaCode area,
    @Nullable UUID organisationId,
    String title,
    GatheringState state,
    LocalDate on,
    int sessions,
    @Nullable Integer heads,
    @Nullable Integer distinctPeople,
    @Nullable LocalDate nextDue,
    long version) {

  static ListedGathering of(Gathering.Snapshot s) {
    GatheringPlan plan = s.plan();
    Turnout came = s.turnout();
    return new ListedGathering(
        s.id(),
        plan.kind(),
        plan.area(),
        plan.organisationId(),
        plan.title(),
        s.state(),
        s.day(),
        plan.sessions().size(),
        came == null ? null : came.heads(),
        came == null ? null : came.distinctPeople(),
        s.agenda().nextDue(),
        s.version());
  }
}
