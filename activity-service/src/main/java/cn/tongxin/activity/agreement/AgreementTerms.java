package cn.tongxin.activity.agreement;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an agreement.
 *
 * @param area the place that it belongs to
 * @param officer who sees to its review
 * @param reviewOn day by which the parties look at it again; null once it has ended
 */
record AgreementTerms(
    AreaCode area,
    String title,
    AgreementState state,
    String officer,
    List<Party> parties,
    LocalDate signedOn,
    @Nullable LocalDate reviewOn) {

  /**
   * Lets pass what can be true today.
   *
   * @throws Problem 422 otherwise
   */
  void check(LocalDate today) {
    Days.mustHaveCome("signedOn", signedOn, today);
    Days.mustBeOfOurTime("reviewOn", reviewOn);
    if ((state == AgreementState.IN_FORCE) != (reviewOn != null)) {
      throw Problem.invalid("reviewOn", reviewOn == null ? "required" : "agreement.no-review");
    }
    if (reviewOn != null && reviewOn.isBefore(signedOn)) {
      throw Problem.invalid("reviewOn", "agreement.review-before");
    }
    if (!parties.stream().allMatch(Party::isOne)) {
      throw Problem.invalid("parties", "agreement.party");
    }
    if (new HashSet<>(parties).size() < parties.size()) {
      throw Problem.invalid("parties", "twice");
    }
  }

  /** The same in another place. */
  AgreementTerms in(AreaCode place) {
    return new AgreementTerms(place, title, state, officer, parties, signedOn, reviewOn);
  }

  /** The same, with another person who sees to its review. */
  AgreementTerms of(String other) {
    return new AgreementTerms(area, title, state, other, parties, signedOn, reviewOn);
  }

  /** The same, to be looked at again on another day. */
  AgreementTerms nextOn(LocalDate day) {
    return new AgreementTerms(area, title, state, officer, parties, signedOn, day);
  }
}
