package cn.tongxin.activity.project;

import static cn.tongxin.activity.project.ProjectSample.NOW;
import static cn.tongxin.activity.project.ProjectSample.step;
import static cn.tongxin.activity.project.ProjectSample.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectTest {
  private static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1");

  @Test
  void aStepThatIsReachedIsToldOnceAndAgainWhenItsDayIsCorrected() {
    assertThat(reached(null, "2026-11-20")).containsExactly("Recorded", "MilestoneReached");
    assertThat(reached("2026-11-20", "2026-11-20")).containsExactly("Recorded");
    assertThat(reached("2026-11-20", "2026-11-19")).containsExactly("Recorded", "MilestoneReached");
  }

  @Test
  void aStepThatWasNotReachedAfterAllIsTakenBackAlsoWhenItIsGone() {
    assertThat(reached("2026-11-20", null)).containsExactly("Recorded", "MilestoneReopened");
    Project project = stored(at(step(Milestone.State.REACHED, "2026-11-20")));

    project.change(at(), NOW);

    assertThat(names(project)).containsExactly("Recorded", "MilestoneReopened");
  }

  @Test
  void aStepIsReachedOnADayThatHasCome() {
    assertThatThrownBy(() -> reached(null, "2026-11-23"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    assertThatThrownBy(() -> Project.entered(ID, at(step(Milestone.State.REACHED, null)), NOW))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(
            () -> Project.entered(ID, at(step(Milestone.State.DROPPED, "2026-11-20")), NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void kindAndPlaceStay() {
    ProjectTerms before = at();
    Project project = stored(before);

    assertThatThrownBy(() -> project.change(before.in(new AreaCode("410225105202")), NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("project.fixed"));
  }

  @Test
  void aVillageBuildsWithAnEnterpriseOnceItBuilds() {
    ProjectTerms planned =
        terms(ProjectKind.VILLAGE_ENTERPRISE, "x", "a", ProjectState.PLANNED, List.of());
    ProjectTerms begun =
        terms(ProjectKind.VILLAGE_ENTERPRISE, "x", "a", ProjectState.UNDER_WAY, List.of());

    Project project = Project.entered(ID, planned, NOW);

    assertThatThrownBy(() -> project.change(begun, NOW)).isInstanceOf(Problem.class);
  }

  @Test
  void whatHasOpenStepsIsNotCompleted() {
    ProjectTerms open =
        terms(
            ProjectKind.RETURN,
            "x",
            "a",
            ProjectState.COMPLETED,
            List.of(step(Milestone.State.PLANNED, null)));

    assertThatThrownBy(() -> Project.entered(ID, open, NOW)).isInstanceOf(Problem.class);
  }

  @Test
  void onlyWhoeverHandsOverIsReplaced() {
    Project project = stored(at());

    project.handOver(handover("b", "c"));
    assertThat(project.events()).isEmpty();
    project.handOver(handover("a", "c"));

    assertThat(project.snapshot().terms().officer()).isEqualTo("c");
    assertThat(names(project)).containsExactly("Recorded");
  }

  private static Handover handover(String from, String to) {
    return new Handover(UUID.randomUUID(), new AreaCode("410225105"), from, to, Instant.EPOCH);
  }

  /** What is told when the day on which the step was reached changes. */
  private static List<String> reached(String before, String after) {
    Project project = stored(at(on(before)));
    project.change(at(on(after)), NOW);
    return names(project);
  }

  private static Milestone on(String day) {
    return step(day == null ? Milestone.State.PLANNED : Milestone.State.REACHED, day);
  }

  private static ProjectTerms at(Milestone... steps) {
    return terms(ProjectKind.RETURN, "x", "a", ProjectState.UNDER_WAY, List.of(steps));
  }

  private static Project stored(ProjectTerms terms) {
    return Project.stored(Project.entered(ID, terms, NOW).snapshot());
  }

  private static List<String> names(Project project) {
    return project.events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }
}
