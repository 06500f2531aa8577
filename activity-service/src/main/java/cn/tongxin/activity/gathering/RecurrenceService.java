package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** A rule of RFC 5545 by which days recur; nothing recurs more often than once a day. */
final class RecurrenceService {
  private static final Set<Freq> DAYS =
      EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  /** The library adds up long intervals day by day: one of 2147483647 days took it minutes. */
  private static final int LONGEST_INTERVAL = 366;

  private final RecurrenceRule rule;

  private RecurrenceService(RecurrenceRule rule) {
    this.rule = rule;
  }

  /**
   * Reads a rule such as {@code FREQ=MONTHLY;BYMONTHDAY=10}.
   *
   * @throws Problem 422 if it is none, says something of hours, minutes or seconds, or has an
   *     interval above 366
   */
  static RecurrenceService of(String text) {
    try {
      RecurrenceRule rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
      if (DAYS.contains(rule.getFreq())
          && rule.getInterval() <= LONGEST_INTERVAL
          && !speaksOfHours(rule)) {
        return new RecurrenceService(rule);
      }
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      // Refused below, with the rule's other faults.
    }
    throw Problem.invalid("rule", "series.rule");
  }

  /** The library's parts can only be named after one of its rules was read: hence no constant. */
  private static boolean speaksOfHours(RecurrenceRule rule) {
    return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE)
        .anyMatch(rule::hasPart);
  }

  /**
   * Lets pass a rule that falls on some day.
   *
   * @throws Problem 422 if it never does
   */
  void mustFall(LocalDate start) {
    try {
      RecurrenceRuleIterator all = from(start);
      if (all.hasNext()) {
        long _ = all.nextMillis();
        return;
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The library gave up looking: it never does.
    }
    throw Problem.invalid("rule", "series.rule");
  }

  /**
   * The days on which it falls.
   *
   * @param start the day from which the rule counts
   * @param from the first day wanted
   * @param to the last day wanted
   */
  List<LocalDate> days(LocalDate start, LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    try {
      RecurrenceRuleIterator all = from(start);
      for (LocalDate day = next(all); day != null && !day.isAfter(to); day = next(all)) {
        if (!day.isBefore(from)) {
          days.add(day);
        }
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // The library gave up looking: there are no more.
    }
    return days;
  }

  private RecurrenceRuleIterator from(LocalDate start) {
    return rule.iterator(
        new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
  }

  private static @Nullable LocalDate next(RecurrenceRuleIterator all) {
    return all.hasNext() ? day(all.nextDateTime()) : null;
  }

  private static LocalDate day(DateTime moment) {
    return LocalDate.of(moment.getYear(), moment.getMonth() + 1, moment.getDayOfMonth());
  }
}
