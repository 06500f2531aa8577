package cn.tongxin.activity.booking;

import cn.tongxin.serving.AreaCode;
import java.util.UUID;

/**
 * A room that can be booked.
 *
 * @param seats how many people it holds
 * @param version how often it was saved; 0 for one that was not
 */
record Hall(UUID id, AreaCode area, String name, int seats, long version) {

  /** Whether it is described in the same way. */
  boolean isAs(Hall other) {
    return area.equals(other.area) && name.equals(other.name) && seats == other.seats;
  }

  /** The same as it follows a version. */
  Hall after(long before) {
    return new Hall(id, area, name, seats, before);
  }
}
