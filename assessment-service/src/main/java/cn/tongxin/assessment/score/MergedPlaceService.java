package cn.tongxin.assessment.score;

import cn.tongxin.assessment.receipt.CauseKind;
import cn.tongxin.assessment.receipt.Receipts;
import cn.tongxin.serving.MergerFollowUp;
import cn.tongxin.serving.TerritoryListener;
import java.util.List;
import org.springframework.stereotype.Service;

/** Works the scores out anew that a merger bears on, and confirms it. */
@Service
final class MergedPlaceService implements MergerFollowUp {
  private final Scorekeeper scorekeeper;
  private final Receipts receipts;

  MergedPlaceService(Scorekeeper scorekeeper, Receipts receipts) {
    this.scorekeeper = scorekeeper;
    this.receipts = receipts;
  }

  @Override
  public void merged(TerritoryListener.PlaceMerged merger) {
    int scores = scorekeeper.merged(List.of(merger.code(), merger.into()));
    receipts.issue(CauseKind.PLACE_MERGE, merger.mergerId(), scores);
  }
}
