package cn.tongxin.activity.workday;

/** What a count of working days rests on. */
public enum Basis {
  /** The State Council's notices of all years concerned. */
  NOTICES,
  /** Weekdays alone, in at least one year of which no notice is known. */
  WEEKDAYS
}
