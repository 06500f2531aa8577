package cn.tongxin.assessment.review;

import cn.tongxin.assessment.scheme.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was found of one indicator of one letter in a period.
 *
 * @param percent how much of what was promised was found to be done, 0 to 100
 * @param on the day of the review
 * @param reason in words, which stay at home
 * @param evidence paths of the records that it rests on; there is at least one
 */
record Finding(
    UUID letterId,
    String indicator,
    Period period,
    BigDecimal percent,
    LocalDate on,
    String reason,
    List<String> evidence) {

  /** Its identity: a later one takes its place. */
  String key() {
    return letterId + "|" + indicator + "|" + period;
  }
}
