package cn.tongxin.activity.gathering;

import cn.tongxin.activity.Days;
import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The use cases of gatherings: read, let the gathering decide, save once. */
@Service
class GatheringService {
  private static final int TRIES = 5;

  private final Gatherings gatherings;
  private final Rooms rooms;
  private final ErasedMembers erased;
  private final List<HeldFollowUp> followUps;
  private final Clock clock;

  GatheringService(
      Gatherings gatherings,
      Rooms rooms,
      ErasedMembers erased,
      List<HeldFollowUp> followUps,
      Clock clock) {
    this.gatherings = gatherings;
    this.rooms = rooms;
    this.erased = erased;
    this.followUps = followUps;
    this.clock = clock;
  }

  Gathering.Snapshot plan(Actor actor, UUID id, @Nullable String ifMatch, GatheringPlan written) {
    GatheringPlan plan = written.in(actor.scope().place(written.area()));
    plan.check(ChinaDays.today(clock));
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            gatherings
                .byId(actor.scope(), id)
                .map(
                    known ->
                        changed(actor, known, ifMatch, g -> g.planAgain(plan, ifMatch != null)))
                .orElseGet(
                    () -> gatherings.save(actor.scope(), Gathering.planned(id, plan, null))));
  }

  /** Records who was at a session; a member who was erased is not named. */
  Gathering.Snapshot attend(Actor actor, UUID id, @Nullable String ifMatch, Attendance attendance) {
    Gathering.Snapshot saved =
        change(
            actor,
            id,
            ifMatch,
            g -> g.attend(attendance, seats(actor, g, attendance), ifMatch != null));
    List<UUID> named =
        attendance.present().stream().map(Attendee::memberRef).filter(Objects::nonNull).toList();
    int forgotten = erased.among(named).stream().mapToInt(erased::forget).sum();
    return forgotten == 0 ? saved : byId(actor, id);
  }

  private @Nullable Integer seats(Actor actor, Gathering gathering, Attendance attendance) {
    List<Session> sessions = gathering.snapshot().plan().sessions();
    UUID hall =
        attendance.session() > sessions.size()
            ? null
            : sessions.get(attendance.session() - 1).hallId();
    return hall == null ? null : rooms.seats(actor.scope(), hall).orElse(null);
  }

  Gathering.Snapshot hold(Actor actor, UUID id, Holding holding) {
    Days.mustHaveCome("heldOn", holding.heldOn(), ChinaDays.today(clock));
    var by = new Gathering.Recording(actor.id(), clock.instant());
    Gathering.Snapshot held = change(actor, id, null, gathering -> gathering.hold(holding, by));
    settle(held);
    return held;
  }

  Gathering.Snapshot cancel(Actor actor, UUID id, String reason) {
    Gathering.Snapshot cancelled = change(actor, id, null, gathering -> gathering.cancel(reason));
    settle(cancelled);
    return cancelled;
  }

  /** Whoever dies between the save and this is made up for when the next period is judged. */
  private void settle(Gathering.Snapshot it) {
    GatheringPlan plan = it.plan();
    if (it.holding() != null) {
      followUps.forEach(
          next -> next.settle(plan.kind(), plan.area(), plan.organisationId(), it.day()));
    }
  }

  Gathering.Snapshot propose(Actor actor, UUID id, AgendaItem item) {
    Days.mustBeOfOurTime("dueOn", item.dueOn());
    return change(actor, id, null, gathering -> gathering.propose(item));
  }

  Gathering.Snapshot advance(Actor actor, UUID id, UUID itemId, AgendaItem.Move move) {
    Days.mustBeOfOurTime("dueOn", move.dueOn());
    var by = new Gathering.Recording(actor.id(), clock.instant());
    return change(actor, id, null, gathering -> gathering.advance(itemId, move, by));
  }

  Gathering.Snapshot followUp(Actor actor, UUID id, List<UUID> requestIds) {
    return change(actor, id, null, gathering -> gathering.followUp(requestIds));
  }

  Gathering.Snapshot byId(Actor actor, UUID id) {
    return existing(actor, id).snapshot();
  }

  private Gathering.Snapshot change(
      Actor actor, UUID id, @Nullable String ifMatch, Consumer<Gathering> verb) {
    return ConcurrentChange.retrying(
        TRIES, () -> changed(actor, existing(actor, id), ifMatch, verb));
  }

  /** What is as the caller wants it already needs no version to be named. */
  private Gathering.Snapshot changed(
      Actor actor, Gathering gathering, @Nullable String ifMatch, Consumer<Gathering> verb) {
    verb.accept(gathering);
    if (!gathering.changed()) {
      return gathering.snapshot();
    }
    EntityTag.mustMatch(ifMatch, gathering.snapshot().version());
    return gatherings.save(actor.scope(), gathering);
  }

  private Gathering existing(Actor actor, UUID id) {
    return gatherings
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("gathering.unknown"));
  }
}
