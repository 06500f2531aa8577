package cn.tongxin.roster.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.pairing.SuccessionService;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What can be done with hand-overs. */
@Service
final class HandoverService {
  private static final Pattern CODE = Pattern.compile("-([1-9][0-9]{5}(?:[0-9]{3}){0,2})$");

  private final Handovers handovers;
  private final SuccessionService pairings;
  private final List<Holdings> holdings;
  private final List<Whereabouts> whereabouts;
  private final Places known;
  private final ErrandService<Handover> errands;
  private final Clock clock;

  HandoverService(
      Handovers handovers,
      SuccessionService pairings,
      List<Holdings> holdings,
      List<Whereabouts> whereabouts,
      Places known,
      ErrandService<Handover> errands,
      Clock clock) {
    this.handovers = handovers;
    this.pairings = pairings;
    this.holdings = List.copyOf(holdings);
    this.whereabouts = List.copyOf(whereabouts);
    this.known = known;
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
    LocalDate today = ChinaDays.today(clock);
    var order = new Handover.Order(actor.area(), from, to, on, actor.id(), clock.instant());
    Handover handover = Handover.ordered(id, order, today);
    mustBeHere(actor, from, on);
    mustBeNear(actor, to, today);
    mustSeeAll(actor, from, to, today);
    mustStandAlone(handover);
    return entered(actor, handover);
  }

  /** The id is made of what was ordered, so that it can be sent again. */
  private static UUID id(Actor actor, String from, String to, LocalDate on) {
    String order = "handover:" + actor.area() + ":" + from + ":" + to + ":" + on;
    return UUID.nameUUIDFromBytes(order.getBytes(UTF_8));
  }

  private void mustBeHere(Actor actor, String from, LocalDate on) {
    Scope scope = actor.scope();
    boolean holds =
        pairings.holds(scope, from, on)
            || holdings.stream().anyMatch(each -> each.holds(scope, from, on))
            || places(from, on).anyMatch(scope::covers);
    if (!holds) {
      throw Problem.notFound("officer.unknown");
    }
  }

  /** Whoever is known to work elsewhere could see nothing of what is handed over. */
  private void mustBeNear(Actor actor, String to, LocalDate today) {
    List<AreaCode> places = Stream.concat(places(to, today), named(to)).toList();
    AreaCode here = actor.area();
    boolean near =
        places.stream()
            .anyMatch(
                place -> actor.scope().covers(place) || actor.territory().covers(place, here));
    if (!places.isEmpty() && !near) {
      throw Problem.invalid("toOfficer", "handover.elsewhere");
    }
  }

  /** Nor may the members of one village go to somebody of another. */
  private void mustSeeAll(Actor actor, String from, String to, LocalDate today) {
    List<AreaCode> seen = Stream.concat(places(to, today), named(to)).toList();
    boolean all =
        Stream.concat(places(from, today), named(from))
            .filter(actor.scope()::covers)
            .allMatch(
                place -> seen.stream().anyMatch(there -> actor.territory().covers(there, place)));
    if (!seen.isEmpty() && !all) {
      throw Problem.invalid("toOfficer", "handover.elsewhere");
    }
  }

  private Stream<AreaCode> places(String officer, LocalDate day) {
    return whereabouts.stream().flatMap(each -> each.of(officer, day).stream());
  }

  /** Many ids end with the code of the office; the digits at the end of others are no place. */
  private Stream<AreaCode> named(String officer) {
    return CODE.matcher(officer)
        .results()
        .map(found -> new AreaCode(found.group(1)))
        .filter(known::knows);
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
