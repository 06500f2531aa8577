package cn.tongxin.activity.visit;

import cn.tongxin.activity.Days;
import cn.tongxin.activity.directory.KnownOrganisations;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up what visits name, for many of them in one reading. */
@Service
class FactService {

  private final Subjects subjects;
  private final DueWindows windows;
  private final KnownOrganisations organisations;
  private final Clock clock;

  FactService(
      Subjects subjects, DueWindows windows, KnownOrganisations organisations, Clock clock) {
    this.subjects = subjects;
    this.windows = windows;
    this.organisations = organisations;
    this.clock = clock;
  }

  Facts about(Scope scope, UUID memberRef, @Nullable UUID mustVisitId) {
    return facts(
        scope,
        List.of(memberRef),
        mustVisitId == null ? List.of() : List.of(mustVisitId),
        List.of());
  }

  Facts about(Scope scope, Collection<Completion> some) {
    return facts(
        scope,
        named(some, Completion::memberRef),
        named(some, Completion::mustVisitId),
        named(some, Completion::organisationId));
  }

  private static List<UUID> named(
      Collection<Completion> some, Function<Completion, @Nullable UUID> what) {
    return some.stream().flatMap(one -> Stream.ofNullable(what.apply(one))).distinct().toList();
  }

  private Facts facts(Scope scope, List<UUID> members, List<UUID> mustVisitIds, List<UUID> named) {
    return new Facts(
        subjects.known(scope, members).stream()
            .collect(Collectors.toMap(Subjects.Subject::memberRef, Function.identity())),
        mustVisitIds.isEmpty() ? Map.of() : windows.membersOf(mustVisitIds),
        named.isEmpty() ? Set.of() : organisations.known(scope, named),
        this::areOnePerson,
        Days.of(clock.instant()));
  }

  private boolean areOnePerson(UUID one, UUID other) {
    return subjects.countingFor(one).contains(other) || subjects.countingFor(other).contains(one);
  }
}
