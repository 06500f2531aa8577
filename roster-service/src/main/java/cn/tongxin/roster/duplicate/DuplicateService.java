package cn.tongxin.roster.duplicate;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** What a person can do with a proposal. */
@Service
class DuplicateService {
  private static final int TRIES = 5;

  private final Duplicates duplicates;
  private final MergeService merging;
  private final Members members;
  private final Clock clock;

  DuplicateService(Duplicates duplicates, MergeService merging, Members members, Clock clock) {
    this.duplicates = duplicates;
    this.merging = merging;
    this.members = members;
    this.clock = clock;
  }

  Duplicate merge(Actor actor, UUID id, UUID keep) {
    return decide(
        actor,
        id,
        duplicate -> {
          Entry entry = entry(actor);
          if (!duplicate.pair().members().contains(keep)) {
            throw Problem.invalid("keep", "duplicate.keep");
          }
          List<Member> both = members.byIds(actor.scope(), duplicate.pair().members());
          Member kept = one(both, keep);
          Member gone = one(both, duplicate.pair().other(keep));
          boolean fresh = duplicate.state() == DuplicateState.PROPOSED;
          if (fresh && (kept.profile().status().isFinal() || gone.profile().status().isFinal())) {
            throw Problem.conflict("duplicate.decided");
          }
          return duplicate.merge(keep, merging.carried(gone, kept, entry.day()), entry);
        });
  }

  private static Member one(List<Member> members, UUID id) {
    return members.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("member.unknown"));
  }

  Duplicate dismiss(Actor actor, UUID id) {
    return decide(actor, id, duplicate -> duplicate.dismiss(entry(actor)));
  }

  Duplicate undo(Actor actor, UUID id) {
    return decide(
        actor,
        id,
        duplicate -> {
          List<Member> both = members.byIds(actor.scope(), duplicate.pair().members());
          if (both.size() < 2) {
            throw Problem.notFound("member.unknown");
          }
          return duplicate.undo(entry(actor));
        });
  }

  private Duplicate decide(Actor actor, UUID id, Predicate<Duplicate> step) {
    boolean _ =
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              Duplicate duplicate = get(actor, id);
              boolean news = step.test(duplicate);
              if (news) {
                duplicates.save(duplicate);
              }
              return news;
            });
    Duplicate decided = get(actor, id);
    if (decided.errand() != null) {
      merging.carryOut(decided);
    }
    return get(actor, id);
  }

  Duplicate get(Actor actor, UUID id) {
    return duplicates
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("duplicate.unknown"));
  }

  private Entry entry(Actor actor) {
    return new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
