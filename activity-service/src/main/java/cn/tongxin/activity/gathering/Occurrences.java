package cn.tongxin.activity.gathering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The gatherings that series have made. */
interface Occurrences {

  /** Those of a series that are still planned, from a day on. */
  List<Gathering> planned(UUID seriesId, LocalDate from);

  /** Saves an occurrence, unless there is one already or it was changed meanwhile. */
  void keep(Gathering occurrence);
}
