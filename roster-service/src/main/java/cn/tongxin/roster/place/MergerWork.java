package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;

/**
 * A part of what is kept under a merged place's code, and follows it. It may be asked for any
 * number of times, by several instances at once, and goes on where it was left.
 */
@FunctionalInterface
public interface MergerWork {

  /** Brings to {@code now}, the place that the code leads to, what was left under the old code. */
  void follow(Merger merger, AreaCode now);
}
