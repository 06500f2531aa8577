package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one pairing. */
@Service
final class PairingService {
  private static final int TRIES = 5;

  private final Members members;
  private final Pairings pairings;
  private final MemberFollowUp care;

  PairingService(Members members, Pairings pairings, MemberFollowUp care) {
    this.members = members;
    this.pairings = pairings;
    this.care = care;
  }

  /** A pairing, and whether it was begun just now. */
  record Put(Pairing pairing, boolean created) {}

  Put put(Actor actor, UUID id, @Nullable String ifMatch, PairingBody body) {
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    if (body.subject().kind() != Subject.Kind.MEMBER) {
      throw Problem.invalid("subject.kind", "pairing.members-only");
    }
    Put put = trying(actor, id, () -> tryPut(actor, id, ifMatch, body));
    care.settle(List.of(body.subject().id()));
    return new Put(get(actor, id), put.created());
  }

  private Put tryPut(Actor actor, UUID id, @Nullable String ifMatch, PairingBody body) {
    Member member =
        members
            .byId(actor.scope(), body.subject().id())
            .orElseThrow(() -> Problem.notFound("member.unknown"));
    return pairings
        .byId(actor.scope(), id)
        .map(known -> new Put(change(actor, known, ifMatch, body), false))
        .orElseGet(() -> new Put(start(actor, id, ifMatch, member, body), true));
  }

  private Pairing start(
      Actor actor, UUID id, @Nullable String ifMatch, Member member, PairingBody body) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    mustBeAlone(actor, id, member.id(), body.duty());
    Pairing pairing = Pairing.started(id, member.id(), member.profile().area(), body.duty());
    pairings.save(actor.scope(), pairing);
    return pairing;
  }

  private Pairing change(Actor actor, Pairing pairing, @Nullable String ifMatch, PairingBody body) {
    boolean sameSubject = pairing.subject().equals(body.subject().subject());
    if (sameSubject && pairing.duty().equals(body.duty())) {
      return pairing;
    }
    if (ifMatch == null || !sameSubject) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, pairing.revision().version());
    mustBeAlone(actor, pairing.id(), pairing.memberId(), body.duty());
    pairing.change(body.duty());
    pairings.save(actor.scope(), pairing);
    return pairing;
  }

  private void mustBeAlone(Actor actor, UUID id, UUID member, Duty duty) {
    boolean taken =
        pairings.ofMembers(actor.scope(), List.of(member)).stream()
            .anyMatch(other -> !other.id().equals(id) && other.duty().overlaps(duty));
    if (taken) {
      throw Problem.conflict("pairing.taken");
    }
  }

  Pairing get(Actor actor, UUID id) {
    return pairings.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("pairing.unknown"));
  }

  private <T> T trying(Actor actor, UUID id, Supplier<T> step) {
    try {
      return ConcurrentChange.retrying(TRIES, step);
    } catch (ConcurrentChange e) {
      throw pairings.byId(actor.scope(), id).isEmpty()
          ? Problem.notFound("pairing.unknown")
          : Problem.conflict("busy");
    }
  }
}
