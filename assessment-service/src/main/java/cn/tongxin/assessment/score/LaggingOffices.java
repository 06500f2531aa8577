package cn.tongxin.assessment.score;

import java.util.Collection;

/** Townships in which something was counted that their letters' scores do not say yet. */
@FunctionalInterface
interface LaggingOffices {

  /**
   * Notes that the scores of these are to be worked out soon; once this returns no crash loses it.
   */
  void mark(Collection<TallyKey> offices);
}
