package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;

/** What each office said of its own columns. */
interface ColumnMappings {

  /** What is kept for an office, with the number of its version; version 0 where nothing is. */
  record Kept(ColumnMapping mapping, long version) {}

  /** Of the acting person's office. */
  Kept byOffice(Actor actor);

  /**
   * Keeps another mapping for the acting person's office in place of a version.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  void save(Actor actor, Kept next);
}
