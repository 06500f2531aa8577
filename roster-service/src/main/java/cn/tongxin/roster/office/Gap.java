package cn.tongxin.roster.office;

import java.time.LocalDate;
import java.util.List;

/** What an office can lack. */
enum Gap {
  /** Somebody in one of its posts. */
  POST,
  /** In a village, a service agent with a telephone. */
  AGENT;

  boolean isIn(Office office, LocalDate day) {
    return switch (this) {
      case POST -> !office.vacant(day).isEmpty();
      case AGENT -> office.lacksAgent(day);
    };
  }

  /** All that an office lacks on a day. */
  static List<Gap> of(Office office, LocalDate day) {
    return List.of(values()).stream().filter(gap -> gap.isIn(office, day)).toList();
  }
}
