package cn.tongxin.assessment.score;

import cn.tongxin.serving.MergerFollowUp;
import cn.tongxin.serving.TerritoryListener;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Works the scores out anew that a merger bears on, each with a line that says so. */
@Service
final class MergedPlaceService implements MergerFollowUp {
  private final Scorekeeper scorekeeper;

  MergedPlaceService(Scorekeeper scorekeeper) {
    this.scorekeeper = scorekeeper;
  }

  @Override
  public int merged(TerritoryListener.PlaceMerged merger, Instant recordedAt) {
    scorekeeper.note(new MergedPlace(merger.mergerId(), merger.code(), merger.into(), recordedAt));
    return scorekeeper.merged(List.of(merger.code(), merger.into()));
  }
}
