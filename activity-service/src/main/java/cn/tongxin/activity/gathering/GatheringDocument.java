package cn.tongxin.activity.gathering;

import cn.tongxin.activity.calendar.CalendarEntry;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it is stored.
 *
 * @param invited the organisations whose people are asked to come
 * @param counted what it counts as where cadences are kept, once it was held
 * @param named the members who are named in its attendance
 * @param owners who has something on its agenda to do
 * @param handovers by which items of its agenda were moved
 * @param nextDue the next day by which something on the agenda is to be done
 * @param first the day of its first session; of a single one that was held, the day it was
 * @param until the day of its last session, where that is a later one
 */
record GatheringDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    GatheringState state,
    GatheringKind kind,
    @Nullable UUID organisationId,
    @Nullable List<UUID> invited,
    @Nullable UUID seriesId,
    @Nullable String counted,
    @Nullable List<UUID> named,
    @Nullable String nextDue,
    String first,
    @Nullable String until,
    GatheringPlan plan,
    List<Attendance> attendance,
    @Nullable Holding holding,
    @Nullable Turnout turnout,
    Gathering.@Nullable Recording recording,
    @Nullable Agenda agenda,
    @Nullable List<String> owners,
    @Nullable List<UUID> handovers,
    @Nullable List<UUID> followUps,
    @Nullable String reason)
    implements Outboxed, Listed {

  static GatheringDocument of(Gathering.Snapshot s, long version, Outgoing outgoing) {
    GatheringPlan plan = s.plan();
    LocalDate due = s.agenda().nextDue();
    return new GatheringDocument(
        s.id(),
        version,
        outgoing,
        plan.area().within(),
        s.day() + "|" + s.id(),
        s.state(),
        plan.kind(),
        plan.organisationId(),
        orNull(plan.invitedOrganisations()),
        s.seriesId(),
        s.state() == GatheringState.HELD ? Counted.key(plan, s.day()) : null,
        named(s.attendance()),
        due == null || s.state() == GatheringState.CANCELLED ? null : due + "|" + s.id(),
        s.firstDay().toString(),
        plan.sessions().size() > 1 && plan.lastDay().isAfter(plan.firstDay())
            ? plan.lastDay().toString()
            : null,
        plan,
        s.attendance(),
        s.holding(),
        s.turnout(),
        s.recording(),
        s.agenda().items().isEmpty() ? null : s.agenda(),
        orNull(s.agenda().owners()),
        orNull(s.agenda().handovers()),
        orNull(s.followUps()),
        s.reason());
  }

  private static @Nullable List<UUID> named(List<Attendance> attendance) {
    List<UUID> members =
        attendance.stream()
            .flatMap(one -> one.present().stream())
            .map(Attendee::memberRef)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return orNull(members);
  }

  private static <T> @Nullable List<T> orNull(List<T> some) {
    return some.isEmpty() ? null : some;
  }

  /** Each session on its day; one that was held and has a single session, on the day it was. */
  Stream<CalendarEntry> sessionDays() {
    return plan.sessions().stream()
        .map(session -> plan.sessions().size() > 1 ? session : session.on(LocalDate.parse(first)))
        .map(this::entry);
  }

  private CalendarEntry entry(Session session) {
    return new CalendarEntry(
        CalendarEntry.Kind.GATHERING,
        session.on(),
        session.starts(),
        id,
        plan.title(),
        state.name(),
        List.of(),
        "/api/v1/gatherings/" + id);
  }

  Gathering.Snapshot snapshot() {
    return new Gathering.Snapshot(
        id,
        seriesId,
        state,
        plan,
        attendance,
        holding,
        turnout,
        recording,
        Objects.requireNonNullElse(agenda, Agenda.NONE),
        Objects.requireNonNullElse(followUps, List.of()),
        reason,
        version,
        outgoing);
  }
}
