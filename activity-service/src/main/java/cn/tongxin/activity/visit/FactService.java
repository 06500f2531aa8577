package cn.tongxin.activity.visit;

import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.directory.Organisation;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up what visits name, for many of them in one reading. */
@Service
class FactService {

  private final Subjects subjects;
  private final DueWindows windows;
  private final TakenNeeds requests;
  private final Directory directory;
  private final Clock clock;

  FactService(
      Subjects subjects,
      DueWindows windows,
      TakenNeeds requests,
      Directory directory,
      Clock clock) {
    this.subjects = subjects;
    this.windows = windows;
    this.requests = requests;
    this.directory = directory;
    this.clock = clock;
  }

  Facts about(Scope scope, UUID memberRef, @Nullable UUID mustVisitId) {
    return facts(
        scope,
        List.of(memberRef),
        mustVisitId == null ? List.of() : List.of(mustVisitId),
        List.of(),
        List.of());
  }

  Facts about(Scope scope, Collection<Completion> some) {
    return facts(
        scope,
        some.stream().map(Completion::memberRef).distinct().toList(),
        some.stream().map(Completion::mustVisitId).filter(Objects::nonNull).distinct().toList(),
        some.stream().map(Completion::organisationId).filter(Objects::nonNull).distinct().toList(),
        some.stream().flatMap(done -> done.needs().stream()).map(Need::id).distinct().toList());
  }

  private Facts facts(
      Scope scope,
      List<UUID> members,
      List<UUID> mustVisitIds,
      List<UUID> organisations,
      List<UUID> needs) {
    return new Facts(
        subjects.known(scope, members).stream()
            .collect(Collectors.toMap(Subjects.Subject::memberRef, Function.identity())),
        mustVisitIds.isEmpty() ? Map.of() : windows.membersOf(mustVisitIds),
        areas(scope, organisations),
        needs.isEmpty() ? Map.of() : requests.visitsOf(needs),
        this::areOnePerson,
        ChinaDays.today(clock));
  }

  private Map<UUID, AreaCode> areas(Scope scope, List<UUID> organisations) {
    return organisations.isEmpty()
        ? Map.of()
        : directory.organisations(scope, organisations).stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::area));
  }

  private boolean areOnePerson(UUID one, UUID other) {
    return subjects.countingFor(one).contains(other) || subjects.countingFor(other).contains(one);
  }
}
