package cn.tongxin.assessment.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a rule says from a day on.
 *
 * @param from the first day on which it holds
 * @param recordedAt when it was entered, which may be after that day
 */
record RuleVersion(LocalDate from, String title, String text, Instant recordedAt) {

  boolean says(String otherTitle, String otherText) {
    return title.equals(otherTitle) && text.equals(otherText);
  }
}
