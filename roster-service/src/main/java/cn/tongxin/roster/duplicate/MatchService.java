package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.Likeness;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Compares members who were written since with those who share a mark with them. Which members
 * those are stands in the members' own documents, so that a crash forgets none, and nothing is ever
 * scanned.
 */
@Service
class MatchService {
  private static final int AT_ONCE = 200;
  private static final int MOST_ALIKE = 2000;

  private final Members members;
  private final Duplicates duplicates;

  MatchService(Members members, Duplicates duplicates) {
    this.members = members;
    this.duplicates = duplicates;
  }

  /** Who was written and not compared yet; nothing where nobody is. */
  Optional<List<Member>> next() {
    List<Member> written = members.unmatched(AT_ONCE);
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }

  void match(List<Member> written) {
    Set<String> marks = new LinkedHashSet<>();
    written.forEach(member -> marks.addAll(Likeness.marks(member)));
    List<Member> others = members.alike(marks, MOST_ALIKE);
    List<Duplicate> fresh = new ArrayList<>();
    for (Member member : written) {
      for (Member other : others) {
        if (!other.id().equals(member.id())) {
          Likeness.between(member, other)
              .map(reason -> proposal(member, other, reason))
              .filter(proposal -> !proposal.pair().within().isEmpty())
              .ifPresent(fresh::add);
        }
      }
    }
    duplicates.propose(distinct(fresh));
    written.forEach(members::matched);
  }

  private static Duplicate proposal(Member a, Member b, Likeness.Reason reason) {
    return Duplicate.proposed(
        Duplicate.Pair.of(a.id(), b.id(), a.profile().area(), b.profile().area(), reason));
  }

  private static List<Duplicate> distinct(List<Duplicate> all) {
    Set<java.util.UUID> seen = new LinkedHashSet<>();
    return all.stream().filter(duplicate -> seen.add(duplicate.pair().id())).toList();
  }
}
