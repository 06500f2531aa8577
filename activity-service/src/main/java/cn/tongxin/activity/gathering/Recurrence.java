package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** A rule of RFC 5545 by which days recur; nothing recurs more often than once a day. */
final class Recurrence {
  private static final Set<Freq> DAYS =
      EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
  private static final Set<RecurrenceRule.Part> OF_A_DAY =
      EnumSet.of(
          RecurrenceRule.Part.BYHOUR,
          RecurrenceRule.Part.BYMINUTE,
          RecurrenceRule.Part.BYSECOND,
          RecurrenceRule.Part.RSCALE);

  private final RecurrenceRule rule;

  private Recurrence(RecurrenceRule rule) {
    this.rule = rule;
  }

  /**
   * Reads a rule such as {@code FREQ=MONTHLY;BYMONTHDAY=10}.
   *
   * @throws Problem 422 if it is none, or says something of hours, minutes or seconds
   */
  static Recurrence of(String text) {
    try {
      RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
      if (DAYS.contains(rule.getFreq()) && OF_A_DAY.stream().noneMatch(rule::hasPart)) {
        return new Recurrence(rule);
      }
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      // Refused below, with the rule's other faults.
    }
    throw Problem.invalid("rule", "series.rule");
  }

  /**
   * The days on which it falls.
   *
   * @param start the day from which the rule counts
   * @param from the first day wanted
   * @param to the last day wanted
   * @throws Problem 422 if the rule never falls on any day
   */
  List<LocalDate> days(LocalDate start, LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    try {
      RecurrenceRuleIterator all =
          rule.iterator(
              new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
      while (all.hasNext()) {
        LocalDate day = day(all.nextDateTime());
        if (day.isAfter(to)) {
          break;
        }
        if (!day.isBefore(from)) {
          days.add(day);
        }
      }
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("rule", "series.rule");
    }
    return days;
  }

  private static LocalDate day(DateTime moment) {
    return LocalDate.of(moment.getYear(), moment.getMonth() + 1, moment.getDayOfMonth());
  }
}
