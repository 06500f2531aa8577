package cn.tongxin.roster.ledger;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The newest of who opened the member's data; the rest is in the ledger's own list. */
@Service
final class HeldEntriesService implements HeldData {
  private static final int NEWEST = 200;

  private final Entries entries;

  HeldEntriesService(Entries entries) {
    this.entries = entries;
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "accessLedger",
        entries.ofMember(memberRef, PageQuery.of(NEWEST, null)).items().stream()
            .map(LedgerController.EntryView::of)
            .toList());
  }
}
