package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All offices; one of which nothing is recorded yet is there all the same. */
interface Offices {

  /** The offices of these places as far as they are in the scope, in the order asked for. */
  List<Office> of(Scope scope, Collection<AreaCode> areas);

  /** The next recorded ones, behind that place, in which this officer does anything, or did. */
  List<Office> naming(Scope scope, String officer, @Nullable AreaCode after, int limit);

  /** Where this officer does anything on that day or later, wherever that is. */
  List<AreaCode> placesOf(String officer, LocalDate day);

  /**
   * Saves the office with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(Scope scope, Office office);
}
