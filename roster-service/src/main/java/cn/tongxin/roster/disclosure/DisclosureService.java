package cn.tongxin.roster.disclosure;

import cn.tongxin.roster.HeldData;
import cn.tongxin.roster.ledger.Access;
import cn.tongxin.roster.ledger.Ledger;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Collects what every feature holds of a member, after that was entered in the access ledger. */
@Service
final class DisclosureService {
  private static final String DEMANDED = "disclosure";

  private final Members members;
  private final Ledger ledger;
  private final List<HeldData> held;
  private final Clock clock;

  DisclosureService(Members members, Ledger ledger, List<HeldData> held, Clock clock) {
    this.members = members;
    this.ledger = ledger;
    this.held = held;
    this.clock = clock;
  }

  /**
   * All that is held of a member.
   *
   * @param held records by section
   * @param elsewhere what other services hold under the member's opaque id, and where to read it
   */
  record Disclosure(
      UUID memberRef, Instant at, String by, Map<String, Object> held, List<Elsewhere> elsewhere) {}

  /** What another service holds. */
  record Elsewhere(String service, String path) {}

  Disclosure of(Actor actor, UUID id) {
    Member member =
        members.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("member.unknown"));
    Instant now = clock.instant();
    ledger.enter(
        new Access(
            id, member.profile().area(), actor.id(), Access.Action.DISCLOSED, DEMANDED, now));
    Map<String, Object> all = new TreeMap<>();
    held.forEach(feature -> all.putAll(feature.of(actor.scope(), id)));
    return new Disclosure(id, now, actor.id(), all, elsewhere(id));
  }

  private static List<Elsewhere> elsewhere(UUID id) {
    return List.of(
        new Elsewhere("activity", "/api/v1/visits?memberRef=" + id),
        new Elsewhere("activity", "/api/v1/service-requests?memberRef=" + id),
        new Elsewhere("notification", "/api/v1/reminders?subjectRef=" + id));
  }
}
