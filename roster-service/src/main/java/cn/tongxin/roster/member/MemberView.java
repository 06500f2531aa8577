package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is answered.
 *
 * @param phone only for one member at a time, and only for those who record the office's work
 */
record MemberView(
    UUID id,
    String name,
    @Nullable String phone,
    AreaCode area,
    @Nullable String address,
    List<String> categories,
    @Nullable String occupation,
    List<Affiliation> affiliations,
    MemberStatus status,
    int cadenceDays,
    @Nullable LocalDate nextContactOn,
    LocalDate registeredOn,
    long version) {

  /** As it is now, without the telephone number. */
  static MemberView of(Member member) {
    return of(member, member.profile(), member.number(), null);
  }

  static MemberView of(Member member, @Nullable String phone) {
    return of(member, member.profile(), member.number(), phone);
  }

  /** As it was, without the telephone number: that has no versions. */
  static MemberView of(Member member, MemberVersion version) {
    return of(member, version.profile(), version.number(), null);
  }

  private static MemberView of(
      Member member, Profile profile, long number, @Nullable String phone) {
    return new MemberView(
        member.id(),
        profile.name(),
        phone,
        profile.area(),
        profile.address(),
        profile.categories(),
        profile.occupation(),
        profile.affiliations(),
        profile.status(),
        profile.cadenceDays(),
        profile.nextContactOn(),
        member.registeredOn(),
        number);
  }
}
