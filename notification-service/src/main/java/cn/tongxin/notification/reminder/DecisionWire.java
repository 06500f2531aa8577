package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The published form of what was decided here, written and read: see {@code
 * contracts/events/notification}.
 */
final class DecisionWire {
  private static final String POSTPONED = "cn.tongxin.notification.reminder-postponed.v1";
  private static final String HANDED_OVER = "cn.tongxin.notification.must-visit-handed-over.v1";

  /** Reads it with what others tell of the same members. */
  static EventTypes<FactWire.Shape> on(EventTypes<FactWire.Shape> types) {
    return types
        .on(POSTPONED, Postponed.class, it -> it)
        .on(HANDED_OVER, WindowHandedOver.class, it -> it);
  }

  /** What is published of a decision about a member who is known. */
  static EventDraft draft(CarePlan.Snapshot plan, Decision decision) {
    UUID member = plan.memberRef();
    AreaCode area = requireNonNull(plan.service()).area();
    return switch (decision) {
      case Postponement it ->
          new EventDraft(POSTPONED, new Postponed(it.reminderId(), member, area, it.until()));
      case Decision.HandedOver it ->
          new EventDraft(
              HANDED_OVER,
              new WindowHandedOver(it.about(), member, area, it.officers(), it.announcement()));
    };
  }

  record Postponed(UUID reminderId, UUID memberRef, AreaCode area, LocalDate until)
      implements FactWire.Shape {
    Postponed {
      requireNonNull(reminderId);
      requireNonNull(memberRef);
      requireNonNull(area);
      requireNonNull(until);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return Stream.of(new Told<>(memberRef, Postponement.told(reminderId, until, seq)));
    }
  }

  record WindowHandedOver(
      UUID mustVisitId, UUID memberRef, AreaCode area, List<String> officers, long announcement)
      implements FactWire.Shape {
    WindowHandedOver {
      requireNonNull(mustVisitId);
      requireNonNull(memberRef);
      requireNonNull(area);
      officers = List.copyOf(officers);
    }

    @Override
    public Stream<Told<Fact>> told(long seq) {
      return Stream.of(
          new Told<>(memberRef, new Decision.HandedOver(mustVisitId, officers, announcement, seq)));
    }
  }

  private DecisionWire() {}
}
