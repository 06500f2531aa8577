package cn.tongxin.roster.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.pairing.SuccessionService;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What can be done with hand-overs. */
@Service
final class HandoverService {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Handovers handovers;
  private final SuccessionService pairings;
  private final ErrandService<Handover> errands;
  private final Clock clock;

  HandoverService(
      Handovers handovers,
      SuccessionService pairings,
      ErrandService<Handover> errands,
      Clock clock) {
    this.handovers = handovers;
    this.pairings = pairings;
    this.errands = errands;
    this.clock = clock;
  }

  /** A hand-over, and whether it was ordered just now. */
  record Ordered(Handover handover, boolean created) {}

  /** Orders a hand-over within the actor's scope; the same words again are the same hand-over. */
  Ordered order(Actor actor, String from, String to, LocalDate on) {
    UUID id = id(actor, from, to, on);
    Optional<Handover> known = handovers.byId(actor, id);
    if (known.isPresent()) {
      return new Ordered(known.get(), false);
    }
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    var order = new Handover.Order(actor.area(), from, to, on, actor.id(), clock.instant());
    Handover handover = Handover.ordered(id, order, today);
    mustBeHere(actor, from, on);
    mustStandAlone(handover);
    return entered(actor, handover);
  }

  /** The id is made of what was ordered, so that it can be sent again. */
  private static UUID id(Actor actor, String from, String to, LocalDate on) {
    String order = "handover:" + actor.area() + ":" + from + ":" + to + ":" + on;
    return UUID.nameUUIDFromBytes(order.getBytes(UTF_8));
  }

  private void mustBeHere(Actor actor, String from, LocalDate on) {
    if (!pairings.holds(actor.scope(), from, on)) {
      throw Problem.notFound("officer.unknown");
    }
  }

  private void mustStandAlone(Handover handover) {
    Handover.Order order = handover.order();
    if (handovers.unfinished(order.from(), order.to()).stream().anyMatch(handover::standsAgainst)) {
      throw Problem.conflict("handover.contrary");
    }
  }

  private Ordered entered(Actor actor, Handover handover) {
    try {
      boolean later = handover.state() == Handover.State.SCHEDULED;
      Handover saved =
          handovers.save(
              handover,
              later ? HandoverWorkService.startOf(handover.order().on()) : clock.instant());
      errands.nudge();
      return new Ordered(saved, true);
    } catch (ConcurrentChange taken) {
      return handovers
          .byId(actor, handover.id())
          .map(same -> new Ordered(same, false))
          .orElseThrow(() -> Problem.conflict("handover.contrary"));
    }
  }

  Handover get(Actor actor, UUID id) {
    return handovers.byId(actor, id).orElseThrow(() -> Problem.notFound("handover.unknown"));
  }
}
