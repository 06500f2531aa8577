package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;

/** A move to another place from a day on, which may be entered late. */
record Move(AreaCode area, LocalDate effectiveOn, String reason) {

  /**
   * The versions with this move among them; the same ones where the member is there already.
   *
   * @throws Problem as {@link Member#move} does
   */
  Versions after(Versions versions, Entry entry) {
    if (effectiveOn.isAfter(entry.day())
        || effectiveOn.isBefore(versions.all().getFirst().from())) {
      throw Problem.invalid("effectiveOn", "member.move-day");
    }
    MemberVersion before = versions.asOf(effectiveOn).orElseThrow();
    Profile now = versions.present().profile();
    if (before.area().equals(area) && now.area().equals(area)) {
      return versions;
    }
    if (!now.residence().movedTo(area).assigned()) {
      throw Problem.invalid("area", "member.sponsor");
    }
    return versions.with(moved(versions.next(), before, entry), later(versions, before));
  }

  private MemberVersion moved(long number, MemberVersion before, Entry entry) {
    Profile there = before.profile().in(area);
    return new MemberVersion(number, effectiveOn, entry.at(), entry.by(), reason, there);
  }

  /** What was recorded for later days, which moves along; a later move does not. */
  private List<MemberVersion> later(Versions versions, MemberVersion before) {
    List<MemberVersion> later =
        versions.all().stream().filter(version -> version.from().isAfter(effectiveOn)).toList();
    if (later.stream().anyMatch(version -> !version.area().equals(before.area()))) {
      throw Problem.conflict("member.moved-later");
    }
    return later;
  }
}
