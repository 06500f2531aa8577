package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.util.List;

/** Who is above the people who owe something in a place. */
@FunctionalInterface
interface Superiors {

  /** The leader of the place's office at step 1, the office above at step 2. */
  List<String> of(AreaCode area, int step);
}
