package cn.tongxin.roster.festival;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows when the days observed in a place changed; may be asked for repeatedly. */
@FunctionalInterface
public interface CalendarFollowUp {

  /**
   * Brings the next members of the place behind {@code after} up to date.
   *
   * @return the last of them; null where nobody was left
   */
  @Nullable UUID settle(AreaCode area, @Nullable UUID after);
}
