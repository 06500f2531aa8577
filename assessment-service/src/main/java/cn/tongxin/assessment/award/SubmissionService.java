package cn.tongxin.assessment.award;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with what is submitted to a call. */
@Service
class SubmissionService {
  private static final int TRIES = 5;
  private static final int TOWNSHIP = 9;

  private final AwardService calls;
  private final MongoSubmissions submissions;
  private final MongoTeams teams;

  SubmissionService(AwardService calls, MongoSubmissions submissions, MongoTeams teams) {
    this.calls = calls;
    this.submissions = submissions;
    this.teams = teams;
  }

  /** Where somebody may look for what was submitted to a call. */
  Scope scope(Actor actor, AwardCall call) {
    return AwardService.seesAll(actor, call) ? AwardService.county(actor) : actor.scope();
  }

  /** A submission of a call that the caller may see. */
  Submission existing(Scope scope, UUID callId, UUID id) {
    return submissions
        .byId(scope, id)
        .filter(it -> it.snapshot().callId().equals(callId))
        .orElseThrow(() -> Problem.notFound("award.submission-unknown"));
  }

  /** The office or team that submits, if it is one in the caller's scope. */
  private Submission.Entrant entrant(Actor actor, SubmissionBody body) {
    UUID team = body.organisationId();
    if (team == null) {
      return new Submission.Entrant(actor.scope().place(body.place()), null);
    }
    return teams
        .place(actor.scope(), team)
        .map(area -> new Submission.Entrant(area, team))
        .orElseThrow(() -> Problem.invalid("organisationId", "award.team"));
  }

  Submission put(Actor actor, UUID callId, UUID id, @Nullable String ifMatch, SubmissionBody body) {
    AwardCall call = calls.existing(actor, callId);
    Submission.Entrant entrant = entrant(actor, body);
    Submission.Content content = body.content();
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Submission known = submissions.byId(actor.scope(), id).orElse(null);
          if (known != null && known.is(callId, entrant, content)) {
            return known;
          }
          mustBe(CallState.OPEN, call, "award.closed");
          return known == null
              ? made(Submission.made(id, callId, entrant, content), ifMatch)
              : changed(known, ifMatch, callId, entrant, content);
        });
  }

  private Submission made(Submission fresh, @Nullable String ifMatch) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    return submissions.save(fresh);
  }

  private Submission changed(
      Submission known,
      @Nullable String ifMatch,
      UUID callId,
      Submission.Entrant entrant,
      Submission.Content content) {
    EntityTag.mustName(ifMatch, known.snapshot().version());
    known.change(callId, entrant, content);
    return submissions.save(known);
  }

  /** Takes a submission back, while the call is open; again changes nothing. */
  Submission withdraw(Actor actor, UUID callId, UUID id) {
    AwardCall call = calls.existing(actor, callId);
    return change(
        actor.scope(),
        callId,
        id,
        submission -> {
          boolean news = submission.withdraw(calls.today());
          if (news) {
            mustBe(CallState.OPEN, call, "award.closed");
          }
          return news;
        });
  }

  /** Notes what one of the panel thinks of a submission that is not of the judge's own office. */
  Submission judge(Actor actor, UUID callId, UUID id, OpinionBody body) {
    AwardCall call = calls.existing(actor, callId);
    Scope scope = scope(actor, call);
    existing(scope, callId, id);
    if (!AwardService.isOnPanel(actor, call)) {
      throw Problem.forbidden();
    }
    return change(
        scope,
        callId,
        id,
        submission -> {
          mustBeOfAnotherOffice(actor, submission.snapshot().entrant().area());
          boolean news = submission.note(body.of(actor.id()));
          if (news) {
            mustBe(CallState.JUDGING, call, "award.not-now");
          }
          return news;
        });
  }

  /** Nobody judges for one's own office: the township's with its villages, or the county's. */
  private static void mustBeOfAnotherOffice(Actor actor, AreaCode area) {
    AreaCode own = actor.territory().at(TOWNSHIP, actor.area());
    if (own.equals(actor.territory().at(TOWNSHIP, area))) {
      throw Problem.conflict("award.own-office");
    }
  }

  private void mustBe(CallState wanted, AwardCall call, String code) {
    if (call.state(calls.today()) != wanted) {
      throw Problem.conflict(code);
    }
  }

  private Submission change(Scope scope, UUID callId, UUID id, Predicate<Submission> step) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Submission submission = existing(scope, callId, id);
          return step.test(submission) ? submissions.save(submission) : submission;
        });
  }
}
