package cn.tongxin.activity.project;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.activity.handover.Tenure;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Something that the office builds with others, step by step; its money is in its ledger. */
final class Project {
  private final UUID id;
  private final long version;
  private final Outgoing outgoing;
  private final List<ProjectEvent> events = new ArrayList<>();
  private ProjectTerms terms;
  private Tenure tenure;

  private Project(Snapshot s) {
    this.id = s.id();
    this.terms = s.terms();
    this.tenure = s.tenure();
    this.version = s.version();
    this.outgoing = s.outgoing();
  }

  /**
   * Enters a project.
   *
   * @throws Problem 422 if that cannot be true today
   */
  static Project entered(UUID id, ProjectTerms terms, Instant now) {
    terms.check(ChinaDays.of(now));
    Project project = new Project(new Snapshot(id, terms, Tenure.since(now), 0, Outgoing.empty()));
    project.events.add(new ProjectEvent.Recorded(id, terms));
    project.tellReached(List.of());
    return project;
  }

  /** The project as it was stored. */
  static Project stored(Snapshot snapshot) {
    return new Project(snapshot);
  }

  /**
   * Records that something about it is otherwise.
   *
   * @throws Problem 409 if that is its kind or its place, 422 if that cannot be true today
   */
  void change(ProjectTerms wanted, Instant now) {
    if (wanted.kind() != terms.kind() || !wanted.area().equals(terms.area())) {
      throw Problem.conflict("project.fixed");
    }
    wanted.check(ChinaDays.of(now));
    List<Milestone> before = terms.milestones().stream().filter(Milestone::isReached).toList();
    if (!wanted.officer().equals(terms.officer())) {
      tenure = tenure.named(now);
    }
    terms = wanted;
    events.add(new ProjectEvent.Recorded(id, terms));
    tellReopened(before);
    tellReached(before);
  }

  private void tellReopened(List<Milestone> before) {
    before.stream()
        .filter(was -> terms.milestone(was.id()).filter(Milestone::isReached).isEmpty())
        .forEach(was -> events.add(new ProjectEvent.MilestoneReopened(id, terms, was)));
  }

  private void tellReached(List<Milestone> before) {
    terms.milestones().stream()
        .filter(Milestone::isReached)
        .filter(now -> before.stream().noneMatch(was -> isToldAlready(was, now)))
        .forEach(now -> events.add(new ProjectEvent.MilestoneReached(id, terms, now)));
  }

  private static boolean isToldAlready(Milestone was, Milestone now) {
    return was.id().equals(now.id())
        && was.dueOn().equals(now.dueOn())
        && now.reachedOn() != null
        && now.reachedOn().equals(was.reachedOn());
  }

  /** Another person answers for it; nothing unless it is the one who hands over. */
  void handOver(Handover by) {
    if (terms.officer().equals(by.from())) {
      terms = terms.of(by.to());
      tenure = tenure.after(by);
      events.add(new ProjectEvent.Recorded(id, terms));
    }
  }

  /** What happened since it was read or made. */
  List<ProjectEvent> events() {
    return List.copyOf(events);
  }

  /** Its state now. */
  Snapshot snapshot() {
    return new Snapshot(id, terms, tenure, version, outgoing);
  }

  /**
   * The state of a project.
   *
   * @param version how often it was saved; 0 for one that was not
   */
  record Snapshot(UUID id, ProjectTerms terms, Tenure tenure, long version, Outgoing outgoing) {}
}
