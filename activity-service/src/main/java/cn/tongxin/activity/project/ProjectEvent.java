package cn.tongxin.activity.project;

import java.util.UUID;

/** What happened to a project. */
sealed interface ProjectEvent {

  /** It was entered, or something about it is otherwise. */
  record Recorded(UUID projectId, ProjectTerms terms) implements ProjectEvent {}

  /** A step was reached, or the day was corrected. */
  record MilestoneReached(UUID projectId, ProjectTerms terms, Milestone milestone)
      implements ProjectEvent {}

  /** A step was not reached after all. */
  record MilestoneReopened(UUID projectId, ProjectTerms terms, Milestone milestone)
      implements ProjectEvent {}
}
