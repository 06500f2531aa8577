package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was true of a member from a day on.
 *
 * @param number counts the changes, from 1
 * @param from first day on which it was true
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 * @param reason why, where somebody said so
 * @param takesBack true where it takes a mistake back, otherwise absent; a reason cannot say so,
 *     because anybody may write any
 */
record MemberVersion(
    long number,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    @Nullable Boolean takesBack,
    Profile profile) {

  MemberVersion(
      long number,
      LocalDate from,
      Instant recordedAt,
      String recordedBy,
      @Nullable String reason,
      Profile profile) {
    this(number, from, recordedAt, recordedBy, reason, null, profile);
  }

  AreaCode area() {
    return profile.area();
  }

  boolean isTakenBack() {
    return takesBack != null && takesBack;
  }

  MemberVersion takingBack() {
    return new MemberVersion(number, from, recordedAt, recordedBy, reason, true, profile);
  }

  /** The day by which an away member is to be contacted; null for others. */
  @Nullable LocalDate contactBy() {
    Rhythm rhythm = profile.rhythm();
    if (profile.status() != MemberStatus.AWAY) {
      return null;
    }
    return rhythm.nextContactOn() == null
        ? from.plusDays(rhythm.cadenceDays())
        : rhythm.nextContactOn();
  }

  /** Sorts the versions as they follow each other. */
  String key() {
    return "%s %08d".formatted(from, number);
  }

  MemberVersion movedTo(AreaCode area) {
    return with(profile.in(area));
  }

  MemberVersion with(Standing standing) {
    return with(profile.with(standing));
  }

  private MemberVersion with(Profile other) {
    return new MemberVersion(number, from, recordedAt, recordedBy, reason, takesBack, other);
  }
}
