package cn.tongxin.activity.project;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects and entries as tests need them. */
final class ProjectSample {
  static final AreaCode VILLAGE = new AreaCode("410225105201");
  static final Scope HOME = Scope.of(VILLAGE);
  static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  static final UUID STEP = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c2");
  static final Actor OFFICER =
      new Actor("officer-410225105", new AreaCode("410225105"), Set.of(Role.OFFICER), Set.of());

  static ProjectTerms fund(String name) {
    return terms(ProjectKind.CARE_FUND, name, "a", ProjectState.UNDER_WAY, List.of());
  }

  static ProjectTerms terms(
      ProjectKind kind, String name, String officer, ProjectState state, List<Milestone> steps) {
    return new ProjectTerms(
        kind, VILLAGE, name, officer, state, null, null, List.of(), steps, List.of());
  }

  static Milestone step(Milestone.State state, @Nullable String reachedOn) {
    return new Milestone(
        STEP,
        "x",
        LocalDate.parse("2026-12-31"),
        state,
        reachedOn == null ? null : LocalDate.parse(reachedOn));
  }

  static Entry receipt(long fen) {
    return entry(EntryKind.RECEIPT, fen, null);
  }

  static Entry payment(long fen) {
    return entry(EntryKind.PAYMENT, fen, null);
  }

  static Entry entry(EntryKind kind, long fen, @Nullable UUID corrects) {
    return new Entry(UUID.randomUUID(), kind, fen, TODAY, null, null, null, corrects);
  }

  private ProjectSample() {}
}
