package cn.tongxin.assessment.award;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with a call. */
@Service
class AwardService {
  private static final int TRIES = 5;
  private static final int COUNTY = 6;

  private final MongoAwardCalls calls;
  private final MongoSubmissions submissions;
  private final Clock clock;

  AwardService(MongoAwardCalls calls, MongoSubmissions submissions, Clock clock) {
    this.calls = calls;
    this.submissions = submissions;
    this.clock = clock;
  }

  LocalDate today() {
    return ChinaDays.today(clock);
  }

  /** Everybody in a county may read its calls. */
  static Scope county(Actor actor) {
    return Scope.of(actor.area().upTo(COUNTY));
  }

  /** A call of the caller's county. */
  AwardCall existing(Actor actor, UUID id) {
    return calls.byId(county(actor), id).orElseThrow(() -> Problem.notFound("award.unknown"));
  }

  /** Whether somebody sees all that is submitted: the county, and who is on the panel. */
  static boolean seesAll(Actor actor, AwardCall call) {
    return actor.roles().contains(Role.COUNTY) || isOnPanel(actor, call);
  }

  static boolean isOnPanel(Actor actor, AwardCall call) {
    return call.snapshot().terms().judges().contains(actor.id());
  }

  AwardCall put(Actor actor, UUID id, @Nullable String ifMatch, CallTerms terms) {
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            calls
                .byId(actor.scope(), id)
                .map(known -> changed(actor, known, ifMatch, terms))
                .orElseGet(() -> made(actor, id, ifMatch, terms)));
  }

  private AwardCall made(Actor actor, UUID id, @Nullable String ifMatch, CallTerms terms) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    AwardCall call = AwardCall.made(id, actor.area().upTo(COUNTY), terms, today());
    return calls.save(actor.scope(), call);
  }

  private AwardCall changed(
      Actor actor, AwardCall known, @Nullable String ifMatch, CallTerms terms) {
    long version = known.snapshot().version();
    if (!known.change(terms, today())) {
      return known;
    }
    EntityTag.mustName(ifMatch, version);
    return calls.save(actor.scope(), known);
  }

  /** Publishes the result of a call; the same again changes nothing. */
  AwardCall publish(Actor actor, UUID id, List<ResultBody.DecisionBody> lines) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          AwardCall call =
              calls.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("award.unknown"));
          boolean news = call.publish(decisions(actor, id, lines), today());
          return news ? calls.save(actor.scope(), call) : call;
        });
  }

  private List<Decision> decisions(Actor actor, UUID callId, List<ResultBody.DecisionBody> lines) {
    Map<UUID, Submission> known = new HashMap<>();
    List<UUID> wanted = lines.stream().map(ResultBody.DecisionBody::submission).toList();
    submissions
        .all(actor.scope(), wanted)
        .forEach(submission -> known.put(submission.snapshot().id(), submission));
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Submission submission = known.remove(wanted.get(i));
      if (submission == null || !submission.snapshot().callId().equals(callId)) {
        throw Problem.invalid("decisions[" + i + "].submissionId", "award.submission-unknown");
      }
      decisions.add(lines.get(i).decision(submission));
    }
    return decisions;
  }
}
