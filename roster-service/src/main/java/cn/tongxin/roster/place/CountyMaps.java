package cn.tongxin.roster.place;

import cn.tongxin.serving.AreaCode;

/** The maps of all counties. */
interface CountyMaps {

  /** The map of the county that this place lies in. */
  CountyMap of(AreaCode place);

  /**
   * Saves the map with what happened in one write; answers the number of its last event.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile
   */
  long save(CountyMap map);
}
