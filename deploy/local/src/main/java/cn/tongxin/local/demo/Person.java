package cn.tongxin.local.demo;

import java.time.LocalDate;

/**
 * Somebody who does not exist, as a township's roster has them.
 *
 * @param number the roster's own number
 * @param phone in a range that no telephone network uses
 * @param category a Chinese name from the code list
 * @param cadenceDays days between two routine visits
 */
record Person(
    String number,
    String name,
    String phone,
    Village village,
    String category,
    String occupation,
    int cadenceDays,
    LocalDate registeredOn) {

  /** Where this person is known by name: names are given once in a village. */
  String key() {
    return key(village.code(), name);
  }

  static String key(String area, String name) {
    return area + " " + name;
  }
}
