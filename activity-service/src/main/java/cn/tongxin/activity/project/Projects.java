package cn.tongxin.activity.project;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All projects. */
interface Projects {

  /** The project, where it lies in the scope. */
  Optional<Project> byId(Scope scope, UUID id);

  /**
   * Saves a project and publishes what happened to it; answers its state after that.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Project.Snapshot save(Scope scope, Project project);

  /** A page of projects by name. */
  Page<Project.Snapshot> list(Scope scope, Wanted wanted, PageQuery page);

  /** Which projects are wanted; null means any. */
  record Wanted(@Nullable ProjectKind kind, @Nullable ProjectState state) {}
}
