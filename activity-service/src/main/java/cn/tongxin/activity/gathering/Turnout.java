package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a gathering, worked out from its attendance.
 *
 * @param sessions how many sessions somebody was counted at
 * @param heads people counted at each session, added up: who came thrice counts three times
 * @param distinctPeople different people
 * @param minutes length of those sessions together
 * @param personMinutes that length, each session times its heads
 * @param audiences each audience that was expected or came
 */
record Turnout(
    int sessions,
    int heads,
    int distinctPeople,
    int minutes,
    long personMinutes,
    List<Coverage> audiences) {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 2;

  /**
   * How far an audience was reached.
   *
   * @param expected how many were invited
   * @param people how many different ones came
   */
  record Coverage(Audience audience, int expected, int people) {

    /** Of those who were invited, to the tenth; null where nobody was. */
    @Nullable BigDecimal percent() {
      return expected == 0
          ? null
          : BigDecimal.valueOf(people)
              .multiply(HUNDRED)
              .divide(BigDecimal.valueOf(expected), 1, RoundingMode.HALF_UP);
    }
  }

  /**
   * Adds up.
   *
   * @throws Problem 422 if it must be said how many different people came, or what was said cannot
   *     be
   */
  static Turnout of(GatheringPlan plan, List<Attendance> attendance, Holding holding) {
    List<Coverage> audiences =
        Arrays.stream(Audience.values())
            .map(a -> new Coverage(a, plan.expected(a), people(a, attendance, holding.distinct(a))))
            .filter(coverage -> coverage.expected() + coverage.people() > 0)
            .toList();
    return new Turnout(
        attendance.size(),
        attendance.stream().mapToInt(Attendance::heads).sum(),
        audiences.stream().mapToInt(Coverage::people).sum(),
        attendance.stream().mapToInt(one -> minutes(plan, one)).sum(),
        attendance.stream().mapToLong(one -> (long) one.heads() * minutes(plan, one)).sum(),
        audiences);
  }

  private static int minutes(GatheringPlan plan, Attendance one) {
    return plan.sessions().get(one.session() - 1).minutes();
  }

  /** At least the fullest session and all names; at most all heads, less the names seen again. */
  private static int people(
      Audience audience, List<Attendance> attendance, @Nullable Integer said) {
    int fullest = attendance.stream().mapToInt(one -> one.heads(audience)).max().orElse(0);
    List<String> named = attendance.stream().flatMap(a -> a.named(audience).stream()).toList();
    Set<String> names = new HashSet<>(named);
    int least = Math.max(fullest, names.size());
    int most =
        attendance.stream().mapToInt(one -> one.heads(audience)).sum()
            - (named.size() - names.size());
    if (said == null && least < most) {
      throw Problem.invalid("distinct", "gathering.distinct-needed", audience, least, most);
    }
    int people = said == null ? least : said;
    if (people < least || people > most) {
      throw Problem.invalid("distinct", "gathering.distinct-wrong", audience, least, most);
    }
    return people;
  }

  /** Hours of its sessions, to the hundredth. */
  BigDecimal hours() {
    return inHours(minutes);
  }

  /** Hours that people spent in it, to the hundredth. */
  BigDecimal personHours() {
    return inHours(personMinutes);
  }

  /** Hours that each person spent in it on average, to the hundredth; null where nobody came. */
  @Nullable BigDecimal hoursPerPerson() {
    return distinctPeople == 0
        ? null
        : BigDecimal.valueOf(personMinutes)
            .divide(
                MINUTES.multiply(BigDecimal.valueOf(distinctPeople)), DIGITS, RoundingMode.HALF_UP);
  }

  static BigDecimal inHours(long minutes) {
    return BigDecimal.valueOf(minutes).divide(MINUTES, DIGITS, RoundingMode.HALF_UP);
  }
}
