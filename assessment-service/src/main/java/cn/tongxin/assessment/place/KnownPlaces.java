package cn.tongxin.assessment.place;

import cn.tongxin.serving.AreaCode;

/** This service's copy of roster's counties, townships and villages. */
public interface KnownPlaces {

  /**
   * Whether there is no such place. Of a county of which roster has told nothing yet, nobody can
   * say.
   */
  boolean lack(AreaCode place);
}
