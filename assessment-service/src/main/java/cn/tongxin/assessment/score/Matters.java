package cn.tongxin.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** All requests and gatherings as assessment sees them. */
interface Matters {

  /**
   * Lets each matter learn its news; answers the evidence that follows, also where nothing was
   * news.
   */
  Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<Matter>>> news);
}
