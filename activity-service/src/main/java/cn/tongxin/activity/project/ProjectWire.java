package cn.tongxin.activity.project;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of what happens to projects: see {@code contracts/events/activity}. */
final class ProjectWire {
  static final String TOPIC = "tongxin.activity.project";

  static EventDraft draft(ProjectEvent event) {
    return switch (event) {
      case ProjectEvent.Recorded(UUID id, ProjectTerms terms) ->
          new EventDraft("cn.tongxin.activity.project-recorded.v1", Recorded.of(id, terms));
      case ProjectEvent.MilestoneReached(UUID id, ProjectTerms terms, Milestone it) ->
          new EventDraft("cn.tongxin.activity.milestone-reached.v1", Reached.of(id, terms, it));
      case ProjectEvent.MilestoneReopened(UUID id, ProjectTerms terms, Milestone it) ->
          new EventDraft(
              "cn.tongxin.activity.milestone-reopened.v1",
              new Reopened(id, it.id(), terms.area(), terms.kind()));
    };
  }

  static EventDraft draft(Posting posting) {
    Entry entry = posting.entry();
    return new EventDraft(
        "cn.tongxin.activity.entry-recorded.v1",
        new EntryRecorded(
            entry.id(),
            posting.projectId(),
            posting.projectKind(),
            posting.area(),
            entry.kind(),
            entry.fen(),
            entry.on(),
            entry.budgetLine(),
            entry.corrects()));
  }

  private record Recorded(
      UUID projectId,
      AreaCode area,
      ProjectKind kind,
      ProjectState state,
      String officer,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate endsOn,
      List<UUID> partners,
      List<Step> milestones,
      List<ProjectResult> results) {
    static Recorded of(UUID id, ProjectTerms terms) {
      return new Recorded(
          id,
          terms.area(),
          terms.kind(),
          terms.state(),
          terms.officer(),
          terms.startedOn(),
          terms.endsOn(),
          terms.partners(),
          terms.milestones().stream().map(Step::of).toList(),
          terms.results());
    }
  }

  private record Step(
      UUID milestoneId, LocalDate dueOn, Milestone.State state, @Nullable LocalDate reachedOn) {
    static Step of(Milestone milestone) {
      return new Step(milestone.id(), milestone.dueOn(), milestone.state(), milestone.reachedOn());
    }
  }

  private record Reached(
      UUID projectId,
      UUID milestoneId,
      AreaCode area,
      ProjectKind kind,
      String officer,
      LocalDate dueOn,
      @Nullable LocalDate reachedOn) {
    static Reached of(UUID id, ProjectTerms terms, Milestone it) {
      return new Reached(
          id, it.id(), terms.area(), terms.kind(), terms.officer(), it.dueOn(), it.reachedOn());
    }
  }

  private record Reopened(UUID projectId, UUID milestoneId, AreaCode area, ProjectKind kind) {}

  private record EntryRecorded(
      UUID entryId,
      UUID projectId,
      ProjectKind projectKind,
      AreaCode area,
      EntryKind kind,
      long fen,
      LocalDate on,
      @Nullable String budgetLine,
      @Nullable UUID corrects) {}

  private ProjectWire() {}
}
