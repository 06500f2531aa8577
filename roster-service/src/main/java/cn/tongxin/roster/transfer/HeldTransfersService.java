package cn.tongxin.roster.transfer;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.Scope;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The offers of the member to other townships, and why. */
@Service
final class HeldTransfersService implements HeldData {
  private static final int TRIES = 5;

  private final Transfers transfers;

  HeldTransfersService(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "transfers",
        transfers.ofMember(scope, memberRef).stream()
            .map(transfer -> TransferView.of(transfer, null))
            .toList());
  }

  @Override
  public void forget(UUID memberRef) {
    for (Transfer transfer : transfers.ofMember(Scope.platform(), memberRef)) {
      boolean _ = ConcurrentChange.retrying(TRIES, () -> forgetWords(transfer.id()));
    }
  }

  private boolean forgetWords(UUID id) {
    Transfer transfer = transfers.byId(Scope.platform(), id).orElseThrow();
    boolean news = transfer.forgetWords();
    if (news) {
      transfers.save(Scope.platform(), transfer);
    }
    return news;
  }
}
