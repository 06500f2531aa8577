package cn.tongxin.roster.pairing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who or what is looked after. */
record Subject(SubjectKind kind, UUID id) {

  /** The subjects of these pairings, each once. */
  static Map<SubjectKind, Set<UUID>> byKind(Collection<Pairing> pairings) {
    return pairings.stream()
        .map(Pairing::subject)
        .collect(
            Collectors.groupingBy(
                Subject::kind, Collectors.mapping(Subject::id, Collectors.toSet())));
  }

  static Subject member(UUID id) {
    return new Subject(SubjectKind.MEMBER, id);
  }
}
