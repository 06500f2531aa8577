package cn.tongxin.roster.transfer;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the two townships can do with a hand-over. */
@Service
class TransferService {
  private static final int TRIES = 5;

  private final Transfers transfers;
  private final TakeoverService takeover;
  private final Members members;
  private final Places places;
  private final Clock clock;

  TransferService(
      Transfers transfers, TakeoverService takeover, Members members, Places places, Clock clock) {
    this.transfers = transfers;
    this.takeover = takeover;
    this.members = members;
    this.places = places;
    this.clock = clock;
  }

  /** A hand-over, and whether it was offered just now. */
  record Put(Transfer transfer, boolean created) {}

  Put put(Actor actor, UUID id, OfferBody body) {
    Transfer known = transfers.byId(actor.scope(), id).orElse(null);
    if (known != null) {
      if (!known.request().sameAs(body.request(known.request().from(), entry(actor)))) {
        throw Problem.conflict("put.other-body");
      }
      return new Put(known, false);
    }
    Member member =
        members
            .byId(actor.scope(), body.memberRef())
            .filter(found -> found.profile().status().isServed())
            .orElseThrow(() -> Problem.notFound("member.unknown"));
    if (!places.knows(body.area())) {
      throw Problem.invalid("area", "place.unknown", body.area());
    }
    return new Put(request(actor, id, body.request(member.profile().area(), entry(actor))), true);
  }

  private Transfer request(Actor actor, UUID id, Request request) {
    Transfer transfer = Transfer.requested(id, request);
    if (transfers.openOf(request.memberRef()).isPresent()) {
      throw Problem.conflict("transfer.open");
    }
    try {
      transfers.save(actor.scope(), transfer);
    } catch (ConcurrentChange e) {
      throw transfers.openOf(request.memberRef()).isPresent()
          ? Problem.conflict("transfer.open")
          : unknown();
    }
    return transfer;
  }

  Transfer accept(Actor actor, UUID id, @Nullable AreaCode village) {
    if (village != null && !places.knows(village)) {
      throw Problem.invalid("area", "place.unknown", village);
    }
    Transfer accepted =
        decide(actor, id, Side.RECEIVING, transfer -> accept(transfer, village, entry(actor)));
    if (accepted.state() == TransferState.ACCEPTED) {
      takeover.carryOut(accepted);
    }
    return get(actor, id);
  }

  /** What was offered must still be so. */
  private void accept(Transfer transfer, @Nullable AreaCode village, Entry entry) {
    if (transfer.state() == TransferState.REQUESTED) {
      Member member =
          memberOf(transfer)
              .filter(found -> found.profile().status().isServed())
              .orElseThrow(() -> Problem.conflict("transfer.member-moved"));
      if (!member.profile().area().equals(transfer.request().from())) {
        throw Problem.conflict("transfer.member-moved");
      }
    }
    transfer.accept(village, entry);
  }

  Transfer refuse(Actor actor, UUID id, String reason) {
    return decide(actor, id, Side.RECEIVING, transfer -> transfer.refuse(reason, entry(actor)));
  }

  Transfer withdraw(Actor actor, UUID id, String reason) {
    return decide(actor, id, Side.GIVING, transfer -> transfer.withdraw(reason, entry(actor)));
  }

  private Transfer decide(Actor actor, UUID id, Side side, Consumer<Transfer> step) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Transfer transfer = get(actor, id);
          if (!actor.scope().covers(side.of(transfer))) {
            throw Problem.forbidden();
          }
          step.accept(transfer);
          if (!transfer.facts().isEmpty()) {
            transfers.save(actor.scope(), transfer);
          }
          return get(actor, id);
        });
  }

  Transfer get(Actor actor, UUID id) {
    return transfers.byId(actor.scope(), id).orElseThrow(TransferService::unknown);
  }

  /** The member on offer: who is asked to take somebody over may know whom. */
  Optional<Member> memberOf(Transfer transfer) {
    return transfer.state() == TransferState.REQUESTED
        ? members.byId(Scope.of(transfer.request().from()), transfer.request().memberRef())
        : Optional.empty();
  }

  private Entry entry(Actor actor) {
    return new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Problem unknown() {
    return Problem.notFound("transfer.unknown");
  }

  /** Whose affair a step is. */
  private enum Side {
    GIVING,
    RECEIVING;

    AreaCode of(Transfer transfer) {
      return this == GIVING ? transfer.request().from() : transfer.to();
    }
  }
}
