package cn.tongxin.activity.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person has the office act in the own name.
 *
 * @param signedOn the day the person signed
 * @param until the last day it holds, where there is one
 */
record Authorisation(LocalDate signedOn, @Nullable LocalDate until) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(signedOn) && (until == null || !day.isAfter(until));
  }
}
