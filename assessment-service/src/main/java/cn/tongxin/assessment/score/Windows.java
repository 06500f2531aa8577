package cn.tongxin.assessment.score;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** All must-visit windows as assessment sees them. */
interface Windows {

  /**
   * Lets each window learn its news; answers the evidence that follows, also where nothing was
   * news.
   */
  Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<Window>>> news);
}
