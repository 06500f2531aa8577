package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;

/** All places. They are public data: who may see which part of the tree is decided by the asker. */
public interface Places {

  /** Those of the codes that are known. */
  List<Place> byCodes(Collection<AreaCode> codes);

  /** At most so many of the places in the scope that have this name now. */
  List<Place> named(Scope scope, String name, int limit);

  /** The places whose digits say that they lie directly under the parent, in the scope, by code. */
  default Page<Place> under(Scope scope, AreaCode parent, PageQuery query) {
    return under(scope, List.of(parent), List.of(), query);
  }

  /** The places directly under one of the parents and in the scope, by code, without some. */
  Page<Place> under(Scope scope, List<AreaCode> parents, List<AreaCode> without, PageQuery query);

  /** All counties, by code. */
  Page<Place> counties(PageQuery query);

  /**
   * Saves all of them, each in one write with its events.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed one meanwhile
   */
  void saveAll(List<Place> places);

  /** Whether the place is known. */
  default boolean knows(AreaCode code) {
    return !byCodes(List.of(code)).isEmpty();
  }
}
