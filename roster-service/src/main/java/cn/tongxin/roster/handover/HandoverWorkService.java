package cn.tongxin.roster.handover;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.pairing.SuccessionService;
import cn.tongxin.roster.receipt.ReceiptFollowUp;
import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.ChinaDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Carries hand-overs out, step by step: each step is noted before the next, can be done again, and
 * is given up where another instance was faster.
 */
@Service
final class HandoverWorkService implements ReceiptFollowUp {
  /** Receipts hurry it; this is for one that was missed. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(20);

  private final Handovers handovers;
  private final SuccessionService pairings;
  private final List<Holdings> holdings;
  private final Receipts receipts;
  private final Clock clock;

  HandoverWorkService(
      Handovers handovers,
      SuccessionService pairings,
      List<Holdings> holdings,
      Receipts receipts,
      Clock clock) {
    this.handovers = handovers;
    this.pairings = pairings;
    this.holdings = holdings.stream().sorted(Comparator.comparing(Holdings::kind)).toList();
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Goes on with what was claimed. */
  void goOn(Handover claimed) {
    try {
      Handover handover = begun(claimed);
      if (handover.state() == Handover.State.MOVING) {
        handover = moved(handover);
      }
      if (handover.state() == Handover.State.CONFIRMING) {
        confirm(handover);
      }
    } catch (ConcurrentChange otherInstance) {
      // Or one of the officers is part of another hand-over just now: it is claimed again later.
    }
  }

  private Handover begun(Handover handover) {
    if (handover.state() != Handover.State.SCHEDULED) {
      return handover;
    }
    LocalDate today = ChinaDays.today(clock);
    if (handover.order().on().isAfter(today)) {
      return handovers.save(handover, startOf(handover.order().on()));
    }
    handover.begin();
    return handovers.save(handover, lease());
  }

  static Instant startOf(LocalDate day) {
    return ChinaDays.startOf(day);
  }

  private Handover moved(Handover claimed) {
    List<Handover.Moved> all = new ArrayList<>();
    Handover handover = pairingsMoved(claimed, all);
    for (Holdings each : holdings) {
      handover = moved(handover, each, all);
    }
    handover.moved(all);
    return handovers.save(handover, lease());
  }

  private Handover moved(Handover claimed, Holdings each, List<Handover.Moved> all) {
    Handover handover = claimed;
    int count = 0;
    @Nullable String last = null;
    do {
      Holdings.Step step = each.move(handover.succession(), last);
      count += step.moved();
      last = step.last();
      handover = handovers.save(handover, lease());
    } while (last != null);
    all.add(new Handover.Moved(each.kind(), count));
    return handover;
  }

  private Handover pairingsMoved(Handover claimed, List<Handover.Moved> all) {
    Handover handover = claimed;
    while (pairings.move(handover.succession())) {
      handover = handovers.save(handover, lease());
    }
    int count = 0;
    @Nullable UUID last = null;
    for (var step = check(handover, last); step.count() > 0; step = check(handover, last)) {
      count += step.count();
      last = step.last();
      handover = handovers.save(handover, lease());
    }
    all.add(new Handover.Moved(Holdings.Kind.PAIRING, count));
    return handover;
  }

  private SuccessionService.Checked check(Handover handover, @Nullable UUID after) {
    return pairings.check(handover.succession(), after);
  }

  private void confirm(Handover handover) {
    if (receipts.missing(handover.id()).isEmpty()) {
      handover.complete(clock.instant());
    }
    Handover _ = handovers.save(handover, clock.instant().plus(ASK_AGAIN));
  }

  private Instant lease() {
    return clock.instant().plus(MongoHandovers.LEASE);
  }

  @Override
  public void confirmed(CauseKind kind, UUID causeId) {
    if (kind == CauseKind.HANDOVER && receipts.missing(causeId).isEmpty()) {
      handovers.hurry(causeId);
    }
  }
}
