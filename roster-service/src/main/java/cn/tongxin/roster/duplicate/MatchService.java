package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.BulkWork;
import cn.tongxin.roster.member.Likeness;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final BulkWork bulk;

  MatchService(Members members, Duplicates duplicates, BulkWork bulk) {
    this.members = members;
    this.duplicates = duplicates;
    this.bulk = bulk;
  }

  /** Who was written and not compared yet; nothing where nobody is, or an import is at work. */
  Optional<List<Member>> next() {
    List<Member> written = bulk.isGoingOn() ? List.of() : members.unmatched(AT_ONCE);
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }

  void match(List<Member> written) {
    Map<Member, List<String>> marks = new LinkedHashMap<>();
    written.forEach(member -> marks.put(member, Likeness.marks(member)));
    Map<String, List<Member>> alike = byMark(marks.values());
    List<Duplicate> fresh = new ArrayList<>();
    marks.forEach(
        (member, its) ->
            its.stream()
                .flatMap(mark -> alike.getOrDefault(mark, List.of()).stream())
                .distinct()
                .filter(other -> !other.id().equals(member.id()))
                .forEach(other -> propose(member, other, fresh)));
    duplicates.propose(distinct(fresh));
    members.matched(written);
  }

  /** Everybody with one of these marks, under each mark: only they need be compared. */
  private Map<String, List<Member>> byMark(Collection<List<String>> marks) {
    Set<String> all = new LinkedHashSet<>();
    marks.forEach(all::addAll);
    Map<String, List<Member>> found = new HashMap<>();
    for (Member member : members.alike(all, MOST_ALIKE)) {
      for (String mark : Likeness.marks(member)) {
        found.computeIfAbsent(mark, _ -> new ArrayList<>()).add(member);
      }
    }
    return found;
  }

  private static void propose(Member member, Member other, List<Duplicate> fresh) {
    Likeness.between(member, other)
        .map(reason -> proposal(member, other, reason))
        .filter(proposal -> !proposal.pair().within().isEmpty())
        .ifPresent(fresh::add);
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
