package cn.tongxin.roster.member;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one member. */
@Service
final class MemberService {
  private static final int TRIES = 5;

  private final Members members;
  private final Places places;
  private final AffiliationService affiliations;
  private final VaultService vault;
  private final MemberFollowUp followUp;
  private final Clock clock;

  MemberService(
      Members members,
      Places places,
      AffiliationService affiliations,
      VaultService vault,
      MemberFollowUp followUp,
      Clock clock) {
    this.members = members;
    this.places = places;
    this.affiliations = affiliations;
    this.vault = vault;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** A member, and whether it was registered just now. */
  record Put(Member member, boolean created) {}

  Put put(Actor actor, UUID id, @Nullable String ifMatch, MemberBody body) {
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    Profile written = body.profile();
    Profile profile = written.in(known(actor, written.area()));
    return trying(
        actor,
        id,
        () ->
            members
                .byId(actor.scope(), id)
                .map(known -> new Put(change(actor, known, ifMatch, body, profile), false))
                .orElseGet(() -> new Put(register(actor, id, ifMatch, body, profile), true)));
  }

  private Member register(
      Actor actor, UUID id, @Nullable String ifMatch, MemberBody body, Profile profile) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    Entry entry = entry(actor);
    LocalDate on = Objects.requireNonNullElse(body.registeredOn(), entry.day());
    Member member = Member.registered(id, affiliations.checked(actor, profile, null), on, entry);
    vault.notePhone(member, body.number());
    members.save(actor.scope(), member);
    return member;
  }

  private Member change(
      Actor actor, Member member, @Nullable String ifMatch, MemberBody body, Profile written) {
    Profile profile = affiliations.checked(actor, written, member.profile());
    mustAllow(member, body);
    boolean otherPhone = vault.notePhone(member, body.number());
    if (!otherPhone && profile.equals(member.profile())) {
      return member;
    }
    if (ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, member.number());
    Entry entry = entry(actor);
    if (profile.equals(member.profile())) {
      member.note(body.why(), entry);
    } else {
      member.change(profile, body.why(), entry);
    }
    members.save(actor.scope(), member);
    followUp.settle(List.of(member.id()));
    return member;
  }

  private static void mustAllow(Member member, MemberBody body) {
    if (body.registeredOn() != null && !body.registeredOn().equals(member.registeredOn())) {
      throw Problem.conflict("member.registered-on");
    }
    if (body.number() != null && member.state().agreements().refuseCalls()) {
      throw Problem.conflict("member.refuses-calls");
    }
  }

  Member move(Actor actor, UUID id, MoveBody body) {
    AreaCode area = known(actor, body.area());
    Member moved =
        trying(
            actor,
            id,
            () -> {
              Member member = get(actor, id);
              member.move(area, body.effectiveOn(), body.reason().strip(), entry(actor));
              if (!member.facts().isEmpty()) {
                members.save(actor.scope(), member);
              }
              return member;
            });
    followUp.settle(List.of(id));
    return moved;
  }

  /** Who has this telephone number: it is found by its mark, and stands in no URL. */
  List<Member> called(Actor actor, String phone, int limit) {
    String number = Phone.of(phone).orElseThrow(() -> Problem.invalid("phone", "member.phone"));
    return members.called(actor.scope(), vault.markOf(number), limit);
  }

  Member get(Actor actor, UUID id) {
    return members.byId(actor.scope(), id).orElseThrow(MemberService::unknown);
  }

  /** The telephone number, for those who record the office's work. */
  Optional<String> phone(Member member) {
    return vault.phoneOf(member, today());
  }

  LocalDate today() {
    return Entry.dayOf(clock.instant());
  }

  Entry entry(Actor actor) {
    return new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** The place that is named, or the one that it was merged into. */
  private AreaCode known(Actor actor, AreaCode named) {
    AreaCode area = actor.scope().place(named);
    if (area.value().length() < 9 || !places.knows(area)) {
      throw Problem.invalid("area", "place.unknown", area);
    }
    return area;
  }

  /**
   * An id that is taken, but not for this caller's eyes, is answered like one that is not there.
   */
  <T> T trying(Actor actor, UUID id, Supplier<T> step) {
    try {
      return ConcurrentChange.retrying(TRIES, step);
    } catch (ConcurrentChange e) {
      throw members.byId(actor.scope(), id).isEmpty() ? unknown() : Problem.conflict("busy");
    }
  }

  static Problem unknown() {
    return Problem.notFound("member.unknown");
  }
}
