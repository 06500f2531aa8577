package cn.tongxin.assessment.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was found of one indicator.
 *
 * @param percent how much of what was promised was found to be done, 0 to 100
 * @param on the day of the review
 * @param reason in words, which stay at home
 * @param evidence paths of records that it rests on
 */
record Finding(
    String indicator, BigDecimal percent, LocalDate on, String reason, List<String> evidence) {

  /** The same, whatever number of noughts the percentage is written with. */
  Finding {
    percent = percent.stripTrailingZeros();
    percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    evidence = List.copyOf(evidence);
  }
}
