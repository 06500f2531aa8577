package cn.tongxin.activity.window;

import java.util.List;

/** What else in this service follows from what becomes of windows. */
@FunctionalInterface
public interface WindowFollowUp {

  /** Takes note; the same states may come any number of times, in any order. */
  void follow(List<WindowState> windows);
}
