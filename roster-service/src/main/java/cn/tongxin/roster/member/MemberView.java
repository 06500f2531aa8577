package cn.tongxin.roster.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is answered.
 *
 * @param phone only for one member at a time, and only for those who record the office's work
 * @param mergedInto the entry under which the person counts, where this one was merged
 */
record MemberView(
    UUID id,
    @JsonUnwrapped ProfileView profile,
    @Nullable String phone,
    LocalDate registeredOn,
    @Nullable UUID mergedInto,
    long version) {

  /** As it is now, for a reader of that day. */
  static MemberView of(Member member, LocalDate day, @Nullable String phone) {
    return of(member, member.present(), member.number(), day, phone);
  }

  /** As it was, without the telephone number: that has no versions. */
  static MemberView of(Member member, MemberVersion version, LocalDate day) {
    return of(member, version, version.number(), day, null);
  }

  private static MemberView of(
      Member member, MemberVersion version, long number, LocalDate day, @Nullable String phone) {
    return new MemberView(
        member.id(),
        ProfileView.of(member.readable(version, day)),
        phone,
        member.registeredOn(),
        member.mergedInto(),
        number);
  }
}
