package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was held, for those who count it. */
public interface HeldGatherings {

  /**
   * How many gatherings of a kind an organisation, or else the office of a place, has held.
   *
   * @param from the first day
   * @param to the last day
   * @param enough no more than this many are looked at
   */
  int count(
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      LocalDate from,
      LocalDate to,
      int enough);
}
