package cn.tongxin.assessment.letter;

import cn.tongxin.serving.AreaCode;

/** Letters that nobody has signed yet. */
@FunctionalInterface
public interface Drafts {

  /**
   * Makes the one who comes accountable for drafts in a place instead of the one who is gone;
   * answers for how many.
   */
  int handOver(AreaCode area, String gone, String come);
}
