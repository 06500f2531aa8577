package cn.tongxin.roster.member;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated version as it is answered: what was true from a day on, who entered it, and why. */
record VersionView(
    long number,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    ProfileView profile) {

  static VersionView of(Member member, MemberVersion version, LocalDate day) {
    return new VersionView(
        version.number(),
        version.from(),
        version.recordedAt(),
        version.recordedBy(),
        version.reason(),
        ProfileView.of(member.readable(version, day)));
  }
}
