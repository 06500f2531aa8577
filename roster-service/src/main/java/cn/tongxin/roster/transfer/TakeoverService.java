package cn.tongxin.roster.transfer;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Carries out what was accepted: the old township's pairings end, those of the new one begin, and
 * the member moves. Each step finds for itself whether it was done before, so that whoever goes on
 * after a crash comes to the same end.
 */
@Service
class TakeoverService {
  private static final int TRIES = 5;

  private final Transfers transfers;
  private final Members members;
  private final Pairings pairings;
  private final MemberFollowUp followUp;
  private final Territories territories;

  TakeoverService(
      Transfers transfers,
      Members members,
      Pairings pairings,
      MemberFollowUp followUp,
      Territories territories) {
    this.transfers = transfers;
    this.members = members;
    this.pairings = pairings;
    this.followUp = followUp;
    this.territories = territories;
  }

  void carryOut(Transfer transfer) {
    UUID id = transfer.request().memberRef();
    Entry entry = Objects.requireNonNull(transfer.decision()).entry();
    boolean _ = ConcurrentChange.retrying(TRIES, () -> replaceCare(transfer, entry.day()));
    boolean _ = ConcurrentChange.retrying(TRIES, () -> move(transfer, entry));
    followUp.settle(List.of(id));
    boolean _ = ConcurrentChange.retrying(TRIES, () -> complete(transfer.id()));
  }

  private boolean replaceCare(Transfer transfer, LocalDate day) {
    UUID member = transfer.request().memberRef();
    Duty duty = OfficerId.ofTownship(territories.now(), transfer.to(), day);
    boolean begun = false;
    for (Pairing pairing : pairings.ofMembers(Scope.platform(), List.of(member))) {
      begun |= give(pairing, duty);
    }
    if (!begun) {
      UUID id = new UUID(transfer.id().getMostSignificantBits(), ~member.getLeastSignificantBits());
      pairings.save(Scope.platform(), Pairing.started(id, member, transfer.to(), duty));
    }
    return true;
  }

  /** Ends what began before, gives the rest to the new township; answers whether it has it now. */
  private boolean give(Pairing pairing, Duty duty) {
    Duty now = pairing.duty();
    if (now.to() != null && now.to().isBefore(duty.from())) {
      return false;
    }
    boolean before = now.from().isBefore(duty.from());
    pairing.change(before ? now.until(duty.from().minusDays(1)) : duty);
    pairings.save(Scope.platform(), pairing);
    return !before;
  }

  private boolean move(Transfer transfer, Entry entry) {
    Optional<Member> found = members.byId(Scope.platform(), transfer.request().memberRef());
    if (found.isEmpty() || !found.get().profile().area().equals(transfer.request().from())) {
      return false;
    }
    try {
      found.get().move(transfer.to(), entry.day(), transfer.request().reason(), entry);
      members.save(Scope.platform(), found.get());
      return true;
    } catch (Problem e) {
      return false; // Somebody moved or closed the member since: the newer fact stands.
    }
  }

  private boolean complete(UUID id) {
    Transfer transfer = transfers.byId(Scope.platform(), id).orElseThrow();
    if (transfer.state() != TransferState.ACCEPTED) {
      return false;
    }
    transfer.complete();
    transfers.save(Scope.platform(), transfer);
    return true;
  }
}
