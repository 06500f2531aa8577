package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Gender;
import cn.tongxin.roster.member.MemberStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of a few kinds as people write them. */
final class Written {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,3})(天|日)?");
  private static final int MOST_DAYS = 3660;
  private static final Map<String, MemberStatus> STATUS =
      Map.of(
          "在家", MemberStatus.ACTIVE,
          "在册", MemberStatus.ACTIVE,
          "ACTIVE", MemberStatus.ACTIVE,
          "外出", MemberStatus.AWAY,
          "AWAY", MemberStatus.AWAY,
          "注销", MemberStatus.CLOSED,
          "CLOSED", MemberStatus.CLOSED);
  private static final Map<String, Gender> GENDERS =
      Map.of(
          "男", Gender.MALE,
          "男性", Gender.MALE,
          "M", Gender.MALE,
          "MALE", Gender.MALE,
          "女", Gender.FEMALE,
          "女性", Gender.FEMALE,
          "F", Gender.FEMALE,
          "FEMALE", Gender.FEMALE);

  static Optional<UUID> id(String text) {
    String narrow = Widths.narrow(text);
    return UUID_FORM.matcher(narrow).matches()
        ? Optional.of(UUID.fromString(narrow))
        : Optional.empty();
  }

  static Optional<MemberStatus> status(String text) {
    return of(STATUS, text);
  }

  static Optional<Gender> gender(String text) {
    return of(GENDERS, text);
  }

  private static <T> Optional<T> of(Map<String, T> words, String text) {
    @Nullable T value = words.get(Widths.narrow(text).toUpperCase(Locale.ROOT));
    return Optional.ofNullable(value);
  }

  /** Days between two visits. */
  static Optional<Integer> cadence(String text) {
    var days = DAYS.matcher(Widths.narrow(text));
    return days.matches()
        ? Optional.of(Integer.parseInt(days.group(1))).filter(n -> n <= MOST_DAYS)
        : Optional.empty();
  }

  private Written() {}
}
