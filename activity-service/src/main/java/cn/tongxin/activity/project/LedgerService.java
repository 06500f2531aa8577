package cn.tongxin.activity.project;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What can be done with the money of a project. */
@Service
class LedgerService {
  /** Each try but the last was lost to an entry that was recorded. */
  private static final int TRIES = 20;

  private final Projects projects;
  private final Ledger ledger;
  private final Clock clock;

  LedgerService(Projects projects, Ledger ledger, Clock clock) {
    this.projects = projects;
    this.ledger = ledger;
    this.clock = clock;
  }

  Posted post(Actor actor, UUID projectId, Entry entry) {
    Project.Snapshot project = project(actor.scope(), projectId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    entry.check(ChinaDays.of(now));
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            known(actor.scope(), projectId, entry)
                .map(posting -> new Posted(posting, false))
                .orElseGet(() -> new Posted(append(actor, project, entry, now), true)));
  }

  private Optional<Posting> known(Scope scope, UUID projectId, Entry entry) {
    Optional<Posting> known = ledger.byId(scope, entry.id());
    if (known.filter(it -> !isOf(it, projectId) || !it.entry().equals(entry)).isPresent()) {
      throw Problem.conflict("entry.recorded-otherwise");
    }
    return known;
  }

  private Posting append(Actor actor, Project.Snapshot project, Entry entry, Instant now) {
    if (entry.corrects() != null) {
      mustBeOpen(actor.scope(), project.id(), entry, entry.corrects());
    }
    Balance after = ledger.balance(actor.scope(), project.id()).after(entry);
    ProjectTerms terms = project.terms();
    Posting posting =
        new Posting(project.id(), terms.kind(), terms.area(), entry, after, actor.id(), now);
    ledger.append(posting);
    return posting;
  }

  /** Lets pass what takes back just the other one, which nobody has taken back before. */
  private void mustBeOpen(Scope scope, UUID projectId, Entry entry, UUID corrects) {
    Posting other =
        ledger
            .byId(scope, corrects)
            .filter(posting -> isOf(posting, projectId))
            .orElseThrow(() -> Problem.invalid("corrects", "entry.unknown"));
    entry.mustBeOpposite(other.entry());
    if (ledger.correctionOf(scope, corrects).isPresent()) {
      throw Problem.conflict("entry.corrected");
    }
  }

  Posting byId(Scope scope, UUID projectId, UUID entryId) {
    return ledger
        .byId(scope, entryId)
        .filter(posting -> isOf(posting, projectId))
        .orElseThrow(() -> Problem.notFound("entry.unknown"));
  }

  Page<Posting> list(Scope scope, UUID projectId, PageQuery page) {
    return ledger.list(scope, project(scope, projectId).id(), page);
  }

  private Project.Snapshot project(Scope scope, UUID id) {
    return projects
        .byId(scope, id)
        .orElseThrow(() -> Problem.notFound("project.unknown"))
        .snapshot();
  }

  private static boolean isOf(Posting posting, UUID projectId) {
    return posting.projectId().equals(projectId);
  }

  /**
   * An entry that is recorded.
   *
   * @param now whether it was so only now
   */
  record Posted(Posting posting, boolean now) {}
}
