package cn.tongxin.assessment.award;

import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A county's call for submissions; its result is published once. */
final class AwardCall {
  private final UUID id;
  private final AreaCode county;
  private final long version;
  private final Outgoing outgoing;
  private CallTerms terms;
  private @Nullable AwardResult result;
  private boolean publishedNow;

  private AwardCall(Snapshot s) {
    this.id = s.id();
    this.county = s.county();
    this.terms = s.terms();
    this.result = s.result();
    this.version = s.version();
    this.outgoing = s.outgoing();
  }

  /**
   * A new call.
   *
   * @throws Problem 422 if its closing day is over
   */
  static AwardCall made(UUID id, AreaCode county, CallTerms terms, LocalDate today) {
    mustBeToCome(terms, today);
    return new AwardCall(new Snapshot(id, county, terms, null, 0, Outgoing.empty()));
  }

  /** The call as it was stored. */
  static AwardCall stored(Snapshot s) {
    return new AwardCall(s);
  }

  /**
   * Changes what the call says; answers whether anything changed. Kind and year never change, the
   * closing day only while submissions are taken, the panel until the result.
   *
   * @throws Problem 409 where that is too late
   */
  boolean change(CallTerms wanted, LocalDate today) {
    if (wanted.equals(terms)) {
      return false;
    }
    refuse(result != null, "award.published");
    refuse(wanted.kind() != terms.kind() || wanted.year() != terms.year(), "award.other");
    if (!wanted.closesOn().equals(terms.closesOn())) {
      refuse(state(today) != CallState.OPEN, "award.closed");
      mustBeToCome(wanted, today);
    }
    terms = wanted;
    return true;
  }

  private static void mustBeToCome(CallTerms terms, LocalDate today) {
    if (terms.closesOn().isBefore(today) || terms.closesOn().isAfter(today.plusYears(2))) {
      throw Problem.invalid("closesOn", "award.closes");
    }
  }

  /** Where the call stands on a day. */
  CallState state(LocalDate today) {
    if (result != null) {
      return CallState.PUBLISHED;
    }
    return today.isAfter(terms.closesOn()) ? CallState.JUDGING : CallState.OPEN;
  }

  /**
   * Publishes the result; answers whether that is news.
   *
   * @throws Problem 409 if submissions are still taken, or another result is published
   */
  boolean publish(List<Decision> decisions, LocalDate today) {
    List<Decision> wanted =
        decisions.stream()
            .sorted(
                Comparator.comparing((Decision it) -> it.area().value())
                    .thenComparing(Decision::submissionId))
            .toList();
    if (result != null && result.decisions().equals(wanted)) {
      return false;
    }
    refuse(result != null, "award.published");
    refuse(state(today) == CallState.OPEN, "award.open");
    result = new AwardResult(today, wanted);
    publishedNow = true;
    return true;
  }

  /** Whether the result was published since the call was read. */
  boolean publishedNow() {
    return publishedNow;
  }

  private static void refuse(boolean wrong, String code) {
    if (wrong) {
      throw Problem.conflict(code);
    }
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, county, terms, result, version, outgoing);
  }

  /** The state of a call. */
  record Snapshot(
      UUID id,
      AreaCode county,
      CallTerms terms,
      @Nullable AwardResult result,
      long version,
      Outgoing outgoing) {}
}
