package cn.tongxin.activity.visit;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is answered.
 *
 * @param possibleDuplicates the other visits to the same member on the same day, in the caller's
 *     scope; told to whoever reads, and nothing more than a hint
 * @param voidedAhead whether it is void as soon as the word of its completion comes; else absent
 * @param sentBy whose sign-in it was sent with, where that is not the recorder's
 * @param warnings numbers in the words that should not be there; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitView(
    UUID id,
    UUID memberRef,
    AreaCode area,
    VisitState state,
    Purpose purpose,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate visitedOn,
    List<String> officers,
    @Nullable UUID mustVisitId,
    @Nullable UUID organisationId,
    @Nullable String outcome,
    List<Need> needs,
    List<SixItem> sixItems,
    @Nullable String recordedBy,
    @Nullable String reason,
    @Nullable Boolean voidedAhead,
    @Nullable String sentBy,
    List<UUID> possibleDuplicates,
    @Nullable List<Warning> warnings,
    long version) {

  static VisitView of(Visit.Snapshot s, String reader) {
    return of(s, reader, List.of());
  }

  static VisitView of(Visit.Snapshot s, String reader, List<UUID> duplicates) {
    Completion done = s.completion();
    return done == null
        ? planned(s, Objects.requireNonNull(s.plan()))
        : completed(s, done, done.needs(s.heardBy(reader)), duplicates);
  }

  private static VisitView planned(Visit.Snapshot s, Plan plan) {
    return new VisitView(
        s.id(),
        plan.memberRef(),
        s.area(),
        s.state(),
        plan.purpose(),
        plan.plannedOn(),
        null,
        plan.officers(),
        plan.mustVisitId(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        s.reason(),
        s.voidedAhead() ? true : null,
        null,
        List.of(),
        warnings(s),
        s.version());
  }

  private static VisitView completed(
      Visit.Snapshot s, Completion done, List<Need> needs, List<UUID> duplicates) {
    Plan plan = s.plan();
    return new VisitView(
        s.id(),
        done.memberRef(),
        s.area(),
        s.state(),
        done.purpose(),
        plan == null ? null : plan.plannedOn(),
        done.visitedOn(),
        done.officers(),
        done.mustVisitId(),
        done.organisationId(),
        done.outcome(),
        needs,
        done.sixItems(),
        s.recording() == null ? null : s.recording().by(),
        s.reason(),
        null,
        s.recording() == null ? null : s.recording().sentBy(),
        duplicates,
        warnings(s),
        s.version());
  }

  /** What should not be in its words; null where nothing is. */
  static @Nullable List<Warning> warnings(Visit.Snapshot s) {
    List<Warning> all = new ArrayList<>(Warning.about("reason", s.reason()));
    Completion done = s.completion();
    if (done != null) {
      all.addAll(Warning.about("outcome", done.outcome()));
      done.needs().forEach(need -> all.addAll(Warning.about("needs", need.summary())));
    }
    return all.isEmpty() ? null : all.stream().distinct().toList();
  }
}
