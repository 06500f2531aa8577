package cn.tongxin.activity.visit;

/** What an office does for a household in a year. */
public enum SixItem {
  RECORD,
  CARD,
  POLICY_EXPLAINED,
  PROBLEM_SOLVED,
  INCOME_PATH,
  GOOD_DEED
}
