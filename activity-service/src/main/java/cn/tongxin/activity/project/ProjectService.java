package cn.tongxin.activity.project;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one project. */
@Service
class ProjectService {
  private static final int TRIES = 5;

  private final Projects projects;
  private final Ledger ledger;
  private final Clock clock;

  ProjectService(Projects projects, Ledger ledger, Clock clock) {
    this.projects = projects;
    this.ledger = ledger;
    this.clock = clock;
  }

  Put put(Actor actor, UUID id, @Nullable String ifMatch, ProjectTerms terms) {
    AreaCode place = actor.scope().place(terms.area());
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            projects
                .byId(actor.scope(), id)
                .map(known -> new Put(change(actor, known, ifMatch, terms, place), false))
                .orElseGet(() -> new Put(enter(actor, id, ifMatch, terms.in(place)), true)));
  }

  private Funded enter(Actor actor, UUID id, @Nullable String ifMatch, ProjectTerms terms) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    Project project = Project.entered(id, terms, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return new Funded(projects.save(actor.scope(), project), Balance.NONE);
  }

  private Funded change(
      Actor actor, Project known, @Nullable String ifMatch, ProjectTerms terms, AreaCode place) {
    Project.Snapshot before = known.snapshot();
    AreaCode stored = before.terms().area();
    // The name of a place that was merged since still means the same place.
    ProjectTerms wanted = terms.in(actor.scope().place(stored).equals(place) ? stored : place);
    if (wanted.equals(before.terms())) {
      return funded(actor.scope(), before);
    }
    EntityTag.mustName(ifMatch, before.version());
    known.change(wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return funded(actor.scope(), projects.save(actor.scope(), known));
  }

  Funded byId(Scope scope, UUID id) {
    return projects
        .byId(scope, id)
        .map(project -> funded(scope, project.snapshot()))
        .orElseThrow(() -> Problem.notFound("project.unknown"));
  }

  private Funded funded(Scope scope, Project.Snapshot project) {
    return new Funded(project, ledger.balance(scope, project.id()));
  }

  Page<Project.Snapshot> list(Scope scope, Projects.Wanted wanted, PageQuery page) {
    return projects.list(scope, wanted, page);
  }

  /** A project with what it has by now. */
  record Funded(Project.Snapshot project, Balance balance) {}

  /**
   * A project that is recorded.
   *
   * @param created whether it was entered just now
   */
  record Put(Funded funded, boolean created) {}
}
