package cn.tongxin.activity.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a time limit does not run.
 *
 * @param reason in the recorder's words; private to this service
 * @param from the day it was asked for; that day still counts
 * @param until the latest last day
 * @param by who asked for it
 * @param endedOn the last day that it had, or null while it runs
 */
record Pause(
    String reason, LocalDate from, LocalDate until, String by, @Nullable LocalDate endedOn) {

  boolean runs() {
    return endedOn == null;
  }

  /** Its last day, if it ends on this day. */
  LocalDate lastDay(LocalDate end) {
    return end.isAfter(until) ? until : end;
  }

  boolean isTheSame(String words, LocalDate end) {
    return reason.equals(words) && until.equals(end);
  }

  Pause ended(LocalDate last) {
    return new Pause(reason, from, until, by, last);
  }

  Pause withoutWords() {
    return new Pause("", from, until, by, endedOn);
  }
}
