package cn.tongxin.activity.project;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is answered.
 *
 * @param funds its money; absent in a list
 * @param warnings what somebody wrote that should not be there
 */
record ProjectView(
    UUID id,
    ProjectKind kind,
    AreaCode area,
    String name,
    String officer,
    ProjectState state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endsOn,
    List<UUID> partners,
    List<Milestone> milestones,
    List<ProjectResult> results,
    @Nullable FundsView funds,
    List<Warning> warnings,
    long version) {

  static ProjectView listed(Project.Snapshot project) {
    return of(project, null);
  }

  static ProjectView of(ProjectService.Funded funded) {
    return of(funded.project(), FundsView.of(funded.balance()));
  }

  private static ProjectView of(Project.Snapshot s, @Nullable FundsView funds) {
    ProjectTerms terms = s.terms();
    return new ProjectView(
        s.id(),
        terms.kind(),
        terms.area(),
        terms.name(),
        terms.officer(),
        terms.state(),
        terms.startedOn(),
        terms.endsOn(),
        terms.partners(),
        terms.milestones(),
        terms.results(),
        funds,
        warnings(terms),
        s.version());
  }

  private static List<Warning> warnings(ProjectTerms terms) {
    return Stream.concat(
            Warning.about("name", terms.name()).stream(),
            terms.milestones().stream()
                .flatMap(step -> Warning.about("milestones", step.title()).stream()))
        .distinct()
        .toList();
  }
}
