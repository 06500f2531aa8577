package cn.tongxin.roster.pairing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who can be looked after, by kind. */
final class KnownSubjects {
  private final Map<SubjectKind, Subjects> byKind = new EnumMap<>(SubjectKind.class);

  KnownSubjects(List<Subjects> all) {
    all.forEach(subjects -> byKind.put(subjects.kind(), subjects));
  }

  /** Those of this kind, where this roster keeps that kind. */
  Optional<Subjects> of(SubjectKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
