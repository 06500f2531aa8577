package cn.tongxin.roster.erasure;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.HeldData;
import cn.tongxin.roster.ledger.Access;
import cn.tongxin.roster.ledger.Ledger;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.receipt.ReceiptFollowUp;
import cn.tongxin.roster.receipt.Receipts;
import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Carries erasures out; each step can be done again, and whoever claims one does what is left. */
@Service
final class ErasureWorkService implements ReceiptFollowUp {
  private static final int TRIES = 8;

  /** Receipts hurry it; this is for one that was missed. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(20);

  private final Erasures erasures;
  private final Members members;
  private final MemberFollowUp followUp;
  private final List<HeldData> held;
  private final Ledger ledger;
  private final Receipts receipts;
  private final Clock clock;

  ErasureWorkService(
      Erasures erasures,
      Members members,
      MemberFollowUp followUp,
      List<HeldData> held,
      Ledger ledger,
      Receipts receipts,
      Clock clock) {
    this.erasures = erasures;
    this.members = members;
    this.followUp = followUp;
    this.held = List.copyOf(held);
    this.ledger = ledger;
    this.receipts = receipts;
    this.clock = clock;
  }

  /** Goes on with what was claimed. */
  void goOn(ErasureDocument claimed) {
    if (claimed.keyDestroyedAt() == null) {
      blank(claimed);
      followUp.settle(List.of(claimed.memberRef()));
      held.forEach(feature -> feature.forget(claimed.memberRef()));
      note(claimed);
    }
    if (receipts.missing(claimed.id()).isEmpty()) {
      erasures.complete(claimed, clock.instant());
    } else {
      erasures.rest(claimed, clock.instant().plus(ASK_AGAIN));
    }
  }

  /**
   * Leaves of the member what past counts rest on, and tells the other services; once. It is the
   * person who is erased, so the entries that count under this one go as well, and the one under
   * which this one counts.
   */
  void blank(ErasureDocument erasure) {
    members.mergedInto(erasure.memberRef()).forEach(other -> requestToo(other, erasure));
    keeperOf(erasure).ifPresent(keeper -> requestToo(keeper, erasure));
    boolean _ = ConcurrentChange.retrying(TRIES, () -> tryToBlank(erasure));
  }

  private Optional<Member> keeperOf(ErasureDocument erasure) {
    return Optional.ofNullable(get(erasure).mergedInto())
        .flatMap(id -> members.byId(Scope.platform(), id));
  }

  /** The person was entered more than once: each entry is erased, with a certificate of its own. */
  private void requestToo(Member other, ErasureDocument erasure) {
    erasures.request(
        ErasureDocument.requested(
            ErasureId.of(other.id()),
            other.id(),
            other.profile().area(),
            erasure.requestedBy(),
            erasure.requestedAt()));
  }

  private boolean tryToBlank(ErasureDocument erasure) {
    Member member = get(erasure);
    boolean news = member.erase(erasure.id(), new Entry(erasure.requestedBy(), clock.instant()));
    if (news) {
      members.save(Scope.platform(), member);
    }
    return news;
  }

  /** The ledger keeps that and by whom the person's data were opened, and no words about it. */
  private void note(ErasureDocument claimed) {
    Member member = get(claimed);
    ledger.enter(
        new Access(
            claimed.memberRef(),
            member.profile().area(),
            claimed.requestedBy(),
            Access.Action.ERASED,
            "erased",
            clock.instant()));
    ledger.forgetReasons(claimed.memberRef());
    erasures.keyDestroyed(claimed, clock.instant());
  }

  private Member get(ErasureDocument erasure) {
    return members.byId(Scope.platform(), erasure.memberRef()).orElseThrow();
  }

  @Override
  public void confirmed(CauseKind kind, UUID causeId) {
    if (kind == CauseKind.ERASURE && receipts.missing(causeId).isEmpty()) {
      erasures.hurry(causeId);
    }
  }
}
