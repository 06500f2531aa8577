package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.BulkWork;
import cn.tongxin.roster.member.Likeness;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Compares members who were written since with those who share a mark with them. Which members
 * those are stands in the members' own documents, so that a crash forgets none, and nothing is ever
 * scanned.
 */
@Service
class MatchService {
  private static final int AT_ONCE = 200;

  /** Where those who are written share marks with more, each of them is looked for alone. */
  private static final int MOST_ALIKE = 1000;

  /** With so many others an entry is compared at most, those with the strongest marks first. */
  private static final int MOST_COMPARED = 50;

  /** A list with a thousand of one name must not make a proposal for every two of them. */
  static final int MOST_PROPOSED = 5;

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
    Function<String, List<Member>> alike = alike(written);
    List<Duplicate> fresh = new ArrayList<>();
    written.forEach(member -> fresh.addAll(nearest(member, alike)));
    duplicates.propose(distinct(fresh));
    members.matched(written);
  }

  /** Everybody with a mark that one of these has, by marks: only they need be compared. */
  private Function<String, List<Member>> alike(List<Member> written) {
    Set<String> all = new LinkedHashSet<>();
    written.forEach(member -> all.addAll(Likeness.marks(member)));
    List<Member> found = members.alike(all, MOST_ALIKE);
    if (found.size() == MOST_ALIKE) {
      return mark -> members.alike(List.of(mark), MOST_COMPARED);
    }
    Map<String, List<Member>> byMark = new HashMap<>();
    for (Member member : found) {
      for (String mark : Likeness.marks(member)) {
        byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(member);
      }
    }
    return mark -> byMark.getOrDefault(mark, List.of());
  }

  private static List<Duplicate> nearest(Member member, Function<String, List<Member>> alike) {
    Set<UUID> seen = new HashSet<>(Set.of(member.id()));
    List<Duplicate.Pair> pairs =
        Likeness.strongestFirst(Likeness.marks(member)).stream()
            .flatMap(mark -> alike.apply(mark).stream())
            .filter(other -> seen.add(other.id()))
            .limit(MOST_COMPARED)
            .flatMap(other -> pair(member, other).stream())
            .limit(MOST_PROPOSED + 1)
            .toList();
    boolean more = pairs.size() > MOST_PROPOSED;
    return pairs.stream()
        .limit(MOST_PROPOSED)
        .map(pair -> Duplicate.proposed(more ? pair.amongMore() : pair))
        .toList();
  }

  private static Optional<Duplicate.Pair> pair(Member a, Member b) {
    return Likeness.between(a, b)
        .map(
            reason ->
                Duplicate.Pair.of(a.id(), b.id(), a.profile().area(), b.profile().area(), reason))
        .filter(pair -> !pair.within().isEmpty());
  }

  private static List<Duplicate> distinct(List<Duplicate> all) {
    Set<UUID> seen = new HashSet<>();
    return all.stream().filter(duplicate -> seen.add(duplicate.pair().id())).toList();
  }
}
