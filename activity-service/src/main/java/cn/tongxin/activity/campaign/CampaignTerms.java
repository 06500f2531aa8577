package cn.tongxin.activity.campaign;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is.
 *
 * @param area the place whose office runs it
 * @param goal in the recorder's words
 */
record CampaignTerms(
    AreaCode area, String title, @Nullable String goal, LocalDate from, LocalDate to) {
  private static final int YEARS = 5;

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if it ends before it begins or lies years away
   */
  void check(LocalDate today) {
    LocalDate first = today.minusYears(YEARS);
    LocalDate last = today.plusYears(YEARS);
    if (from.isBefore(first) || from.isAfter(last)) {
      throw Problem.invalid("from", "gathering.day", first, last);
    }
    if (to.isBefore(from) || to.isAfter(last)) {
      throw Problem.invalid("to", "gathering.day", from, last);
    }
  }

  /** The same in another place: the one that its own was merged into. */
  CampaignTerms in(AreaCode place) {
    return new CampaignTerms(place, title, goal, from, to);
  }
}
