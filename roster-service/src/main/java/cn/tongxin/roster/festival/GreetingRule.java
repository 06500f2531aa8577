package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Profile;
import java.util.List;

/**
 * An office's rule for whom a visit is owed to, and when.
 *
 * @param daysBefore how many days before a festival the visit may begin to be paid
 * @param daysAfter how many days after it the visit is still in time
 * @param causeDays within how many days of a hardship or a major change
 * @param away whether members who are away count for greetings
 * @param categories who counts for greetings: members with one of these; all where there is none
 */
public record GreetingRule(
    int daysBefore, int daysAfter, int causeDays, boolean away, List<String> categories) {
  /** The most days that a rule may say. */
  public static final int MOST_DAYS = 60;

  /** What holds where no office has said anything. */
  public static final GreetingRule USUAL = new GreetingRule(7, 2, 7, true, List.of());

  /** Copies the list. */
  public GreetingRule {
    categories = List.copyOf(categories);
  }

  /** Whether such a member counts for greetings. */
  public boolean counts(Profile profile) {
    return (away || profile.status() != MemberStatus.AWAY)
        && (categories.isEmpty() || profile.categories().stream().anyMatch(categories::contains));
  }
}
