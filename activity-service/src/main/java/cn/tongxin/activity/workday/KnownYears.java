package cn.tongxin.activity.workday;

import java.util.List;

/** The notices that came with the service, and those of the file that its settings name. */
record KnownYears(List<WorkYear> years) {

  /** With these in place of those of the same years. */
  KnownYears with(List<WorkYear> others) {
    List<Integer> replaced = others.stream().map(WorkYear::year).toList();
    List<WorkYear> kept = years.stream().filter(y -> !replaced.contains(y.year())).toList();
    return new KnownYears(java.util.stream.Stream.concat(kept.stream(), others.stream()).toList());
  }
}
