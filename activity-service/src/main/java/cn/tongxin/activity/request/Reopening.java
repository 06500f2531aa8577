package cn.tongxin.activity.request;

import java.time.LocalDate;

/**
 * That a request was opened again.
 *
 * @param reason in the recorder's words; private to this service
 * @param on the day
 * @param by who recorded it
 * @param before how it had been answered
 */
record Reopening(String reason, LocalDate on, String by, Resolution before) {

  Reopening withoutWords() {
    return new Reopening("", on, by, before.withoutWords());
  }
}
