package cn.tongxin.activity.project;

import cn.tongxin.activity.Days;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project.
 *
 * @param area the place that it belongs to
 * @param officer who answers for it
 * @param startedOn first day
 * @param endsOn last day, as planned or as it was
 * @param partners organisations that take part
 */
record ProjectTerms(
    ProjectKind kind,
    AreaCode area,
    String name,
    String officer,
    ProjectState state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endsOn,
    List<UUID> partners,
    List<Milestone> milestones,
    List<ProjectResult> results) {

  /** Lets pass what can be true on a day. */
  void check(LocalDate today) {
    checkDays(today);
    milestones.forEach(milestone -> milestone.check(today));
    mustDiffer("milestones", milestones.stream().map(Milestone::id).toList());
    mustDiffer("partners", partners);
    mustDiffer("results", results.stream().map(ProjectResult::measure).toList());
    if (kind == ProjectKind.VILLAGE_ENTERPRISE && state.isAtWork() && partners.isEmpty()) {
      throw Problem.invalid("partners", "project.partner");
    }
    if (state == ProjectState.COMPLETED && milestones.stream().anyMatch(ProjectTerms::isOpen)) {
      throw Problem.invalid("milestones", "project.open-milestone");
    }
  }

  private void checkDays(LocalDate today) {
    Days.mustBeOfOurTime("startedOn", startedOn);
    Days.mustBeOfOurTime("endsOn", endsOn);
    if (startedOn != null && endsOn != null && endsOn.isBefore(startedOn)) {
      throw Problem.invalid("endsOn", "project.ends-before");
    }
    if (startedOn != null && state.isAtWork()) {
      Days.mustHaveCome("startedOn", startedOn, today);
    }
  }

  private static boolean isOpen(Milestone milestone) {
    return milestone.state() == Milestone.State.PLANNED;
  }

  private static void mustDiffer(String field, List<?> all) {
    if (new HashSet<>(all).size() < all.size()) {
      throw Problem.invalid(field, "twice");
    }
  }

  Optional<Milestone> milestone(UUID id) {
    return milestones.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
  }

  /** The same in another place. */
  ProjectTerms in(AreaCode place) {
    return new ProjectTerms(
        kind, place, name, officer, state, startedOn, endsOn, partners, milestones, results);
  }

  /** The same, with another person who answers for it. */
  ProjectTerms of(String other) {
    return new ProjectTerms(
        kind, area, name, other, state, startedOn, endsOn, partners, milestones, results);
  }
}
