package cn.tongxin.assessment.place;

import cn.tongxin.serving.AreaCode;
import java.util.Optional;

/** This service's copy of roster's counties, townships and villages. */
public interface KnownPlaces {

  /**
   * Whether there is no such place. Of a county of which roster has told nothing yet, nobody can
   * say.
   */
  boolean lack(AreaCode place);

  /** What the place is called, where roster has told. */
  Optional<String> name(AreaCode place);
}
