package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.util.Collection;
import java.util.Optional;

/** How much each officer has to look after; counted a moment after it changed. */
interface Loads {

  /** A page of the officers who look after anything in that place, by their id. */
  Page<Load> in(AreaCode place, PageQuery query);

  /** The largest load in that place, or the smallest; empty where nobody has any. */
  Optional<Load> extreme(AreaCode place, boolean largest);

  /**
   * The pairings of these officers change. Said before they are saved, so that a crash in between
   * is found, and again when they are saved.
   */
  void mark(Collection<String> officers, boolean saved);

  /** Many pairings of these officers were saved at once, and as many more may follow. */
  void markMany(Collection<String> officers);

  /** Claims an officer whose load is to be counted. */
  Optional<LoadMarkDocument> claim();

  /** Counts the load of an officer whom this instance has claimed. */
  void count(LoadMarkDocument claimed);
}
