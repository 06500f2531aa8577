package cn.tongxin.activity.visit;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's completions as they meet the visits that are known.
 *
 * @param news the visits that were news in any try so far
 */
record Attempt(Actor actor, Facts facts, Instant at, Set<UUID> news) {

  /** Lets the visit decide; one that was never planned joins those that are known. */
  Fate decide(Item item, Map<UUID, Visit> known) {
    try {
      Visit before = known.get(item.id());
      if (before == null || !before.isCompletedAs(item.done())) {
        facts.mustAllow(item.id(), item.done(), actor.id());
      }
      Visit.Recording recording = recording(item.done());
      Visit visit = before == null ? unplanned(item, recording) : before;
      int events = before == null ? 0 : visit.events().size();
      visit.complete(item.done(), recording);
      known.put(item.id(), visit);
      boolean isNews = visit.events().size() > events || isOurs(before);
      if (isNews) {
        news.add(item.id());
      }
      return Fate.taken(visit.snapshot(), !isNews);
    } catch (Problem refusal) {
      return Fate.refused(item.id(), refusal);
    }
  }

  /** Whether an earlier try of ours has saved it, before another of the batch was lost. */
  private boolean isOurs(@Nullable Visit visit) {
    return visit != null
        && news.contains(visit.id())
        && !visit.changed()
        && visit.snapshot().recording() != null
        && visit.snapshot().recording().at().equals(at);
  }

  private Visit unplanned(Item item, Visit.Recording recording) {
    return Visit.unplanned(
        item.id(),
        actor.scope().place(facts.member(item.done().memberRef()).area()),
        item.done(),
        recording);
  }

  private Visit.Recording recording(Completion done) {
    String author = Objects.requireNonNullElse(done.recordedBy(), actor.id());
    return new Visit.Recording(
        author,
        at,
        author.equals(actor.id()) ? null : actor.id(),
        facts.organisationArea(done.organisationId()));
  }
}
