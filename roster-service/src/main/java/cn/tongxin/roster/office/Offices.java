package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;

/** All offices; one of which nothing is recorded yet is there all the same. */
interface Offices {

  /** The offices of these places as far as they are in the scope, in the order asked for. */
  List<Office> of(Scope scope, Collection<AreaCode> areas);

  /**
   * Saves the office with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(Scope scope, Office office);
}
