package cn.tongxin.activity.receipt;

import cn.tongxin.serving.MergerFollowUp;
import cn.tongxin.serving.TerritoryListener;
import org.springframework.stereotype.Service;

/** Confirms that what is kept here of a merged place is found where it lies now. */
@Service
final class MergedPlaceService implements MergerFollowUp {
  private final Receipts receipts;

  MergedPlaceService(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void merged(TerritoryListener.PlaceMerged merger) {
    receipts.issue(CauseKind.PLACE_MERGE, merger.mergerId(), 0);
  }
}
