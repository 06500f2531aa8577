package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Likeness;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is answered.
 *
 * @param more whether one of the two has more entries like it than are proposed: whoever decides
 *     looks by name
 * @param keep the entry under which the person counts
 * @param unconfirmed services that have not carried it out yet; empty when it is done everywhere
 */
record DuplicateView(
    UUID id,
    DuplicateState state,
    Likeness.Reason reason,
    boolean more,
    List<Side> members,
    @Nullable UUID keep,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt,
    Set<String> unconfirmed) {

  static DuplicateView of(Duplicate duplicate, Collection<Member> seen, Set<String> unconfirmed) {
    Entry decided = duplicate.decision() == null ? null : duplicate.decision().entry();
    Entry undone = duplicate.undone();
    List<UUID> both = duplicate.pair().members();
    return new DuplicateView(
        duplicate.pair().id(),
        duplicate.state(),
        duplicate.pair().reason(),
        Boolean.TRUE.equals(duplicate.pair().more()),
        seen.stream().filter(member -> both.contains(member.id())).map(Side::of).toList(),
        duplicate.kept(),
        decided == null ? null : decided.by(),
        decided == null ? null : decided.at(),
        undone == null ? null : undone.by(),
        undone == null ? null : undone.at(),
        unconfirmed);
  }

  /** One of the two entries, with what helps to tell whether it is the same person. */
  record Side(
      UUID memberRef,
      String name,
      @Nullable YearMonth birthMonth,
      AreaCode area,
      @Nullable String address,
      @Nullable String occupation,
      MemberStatus status,
      LocalDate registeredOn) {

    static Side of(Member member) {
      var profile = member.profile();
      return new Side(
          member.id(),
          profile.name(),
          profile.person().birthMonth(),
          profile.area(),
          profile.residence().address(),
          profile.work().occupation(),
          profile.status(),
          member.registeredOn());
    }
  }
}
