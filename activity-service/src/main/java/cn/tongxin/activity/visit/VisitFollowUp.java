package cn.tongxin.activity.visit;

import java.util.List;

/** What else in this service follows from what happens to visits. */
@FunctionalInterface
public interface VisitFollowUp {

  /** Takes note; the same facts may come any number of times, in any order. */
  void follow(List<VisitFact> facts);
}
