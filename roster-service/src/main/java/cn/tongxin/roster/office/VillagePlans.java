package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;

/** The plans of all villages. */
interface VillagePlans {

  /** The plan of a village in the scope. */
  Optional<VillagePlan> of(Scope scope, AreaCode village);

  /** A page by the villages' codes. */
  Page<VillagePlan> list(Scope scope, PageQuery query);

  /**
   * Saves the plan with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(Scope scope, VillagePlan plan);
}
