package cn.tongxin.activity.workday;

import cn.tongxin.serving.AreaCode;

/** What has to be counted anew when a county knows more of a year than before. */
@FunctionalInterface
public interface YearFollowUp {

  /**
   * Brings up to date what rests on the county's calendar; may be asked for any number of times.
   */
  void known(AreaCode county);
}
