package cn.tongxin.bench;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit to be completed.
 *
 * @param before the day of the member's visit before, or an empty text for the first
 */
record Visit(UUID id, Member member, LocalDate day, String before) {

  /** Someone who is visited. */
  record Member(UUID ref, String village) {
    String township() {
      return village.substring(0, 9);
    }
  }
}
