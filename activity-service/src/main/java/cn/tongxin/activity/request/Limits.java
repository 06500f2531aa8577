package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import java.util.Arrays;
import java.util.Map;

/**
 * The time limits, in working days.
 *
 * @param days from receipt to answer, by kind
 * @param warning before the last day
 * @param village after it, until the village is told
 * @param township after it, until the township is told
 * @param county after it, until the county is told
 * @param offer until an offer must be answered
 * @param longestPause calendar days
 */
record Limits(
    Map<NeedKind, Integer> days,
    int warning,
    int village,
    int township,
    int county,
    int offer,
    int longestPause) {

  Limits {
    days = Map.copyOf(days);
    boolean whole = Arrays.stream(NeedKind.values()).allMatch(days::containsKey);
    boolean positive = days.values().stream().allMatch(n -> n > 0);
    if (!whole || !positive || warning < 0 || village < 1 || offer < 1 || longestPause < 1) {
      throw new IllegalArgumentException("a time limit is missing or not positive");
    }
    if (township < village || county < township) {
      throw new IllegalArgumentException("a higher level cannot be told before a lower one");
    }
  }

  int daysOf(NeedKind kind) {
    return days.getOrDefault(kind, 0);
  }
}
