package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets drafts change hands; what is signed changes by an amendment only. */
@Service
class DraftService implements Drafts {
  private static final int TRIES = 5;

  private final Letters letters;

  DraftService(Letters letters) {
    this.letters = letters;
  }

  @Override
  public int handOver(AreaCode area, String gone, String come) {
    Scope scope = Scope.of(area);
    int moved = 0;
    for (Letter draft : letters.draftsOf(scope, gone)) {
      UUID id = draft.snapshot().id();
      moved += ConcurrentChange.retrying(TRIES, () -> handOver(scope, id, gone, come)) ? 1 : 0;
    }
    return moved;
  }

  private boolean handOver(Scope scope, UUID id, String gone, String come) {
    Letter letter = letters.byId(scope, id).orElse(null);
    boolean news = letter != null && letter.handOver(gone, come);
    if (letter != null && news) {
      Letter.Snapshot _ = letters.save(scope, letter);
    }
    return news;
  }
}
