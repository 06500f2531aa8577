package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a service request, over HTTP; the same again gets the same answer. */
@RestController
@RequestMapping("/api/v1/service-requests/{id}")
class RequestVerbController {
  private final RequestService service;
  private final OfferService offers;
  private final RequestDeskService desk;
  private final Subjects members;

  RequestVerbController(
      RequestService service, OfferService offers, RequestDeskService desk, Subjects members) {
    this.service = service;
    this.offers = offers;
    this.desk = desk;
    this.members = members;
  }

  /**
   * Offers a request to another officer, or to the office of a place; its owner answers for it
   * until that is accepted.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it goes to oneself, in a circle, to somebody who left, or is answered
   */
  @PostMapping("/handover")
  ResponseEntity<RequestView> handover(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.OfferBody body) {
    return change(
        actor,
        id,
        ifMatch,
        (request, act, terms) ->
            request.offer(
                offers.asked(body, request.snapshot().intake().area()),
                body.unit(),
                body.reason(),
                act,
                terms));
  }

  /**
   * Takes a request that the caller was asked to take.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if nobody was asked, or another, or too long ago
   */
  @PostMapping("/acceptance")
  ResponseEntity<RequestView> accept(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return change(
        actor, id, ifMatch, (request, act, _) -> request.accept(Level.of(actor.area()), act));
  }

  /**
   * Does not take a request that the caller was asked to take: it comes back.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if nobody was asked, or another, or too long ago
   */
  @PostMapping("/refusal")
  ResponseEntity<RequestView> refuse(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.WhyBody body) {
    return change(actor, id, ifMatch, (request, act, _) -> request.refuse(body.text(), act));
  }

  /**
   * Stops the time limit for a reason, until a day at the latest.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it is paused otherwise, or answered
   */
  @PostMapping("/pause")
  ResponseEntity<RequestView> pause(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.PauseBody body) {
    return change(
        actor,
        id,
        ifMatch,
        (request, act, terms) -> request.pause(body.text(), body.end(), act, terms));
  }

  /**
   * Lets the time limit run again.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @PostMapping("/resumption")
  ResponseEntity<RequestView> resume(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return change(actor, id, ifMatch, (request, act, terms) -> request.resume(act.day(), terms));
  }

  /**
   * Passes a request on to a bank, a lawyer or a department, or notes how far that is.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it cannot come there from where it is
   */
  @PutMapping("/referrals/{referralId}")
  ResponseEntity<RequestView> refer(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID referralId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.ReferralBody body) {
    return change(
        actor,
        id,
        ifMatch,
        (request, act, _) -> request.refer(body.referral(referralId, act.day())));
  }

  /**
   * Answers a request: a complaint with a finding and a reply, a suggestion with the reason that
   * the person was told.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it was answered otherwise, or cannot be answered yet
   */
  @PostMapping("/resolution")
  ResponseEntity<RequestView> resolve(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.ResolutionBody body) {
    return change(
        actor, id, ifMatch, (request, act, terms) -> request.resolve(body.words(), act, terms));
  }

  /**
   * Notes that the person who asked confirms the answer.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if there is no answer
   */
  @PostMapping("/confirmation")
  ResponseEntity<RequestView> confirm(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return change(actor, id, ifMatch, (request, act, _) -> request.confirm(act));
  }

  /**
   * Notes the one rating, from 1 to 5, of the person who asked.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if there is no answer, another rating, or another rates
   */
  @PostMapping("/rating")
  ResponseEntity<RequestView> rate(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.RatingBody body) {
    return change(
        actor,
        id,
        ifMatch,
        (request, act, _) ->
            request.rate(
                body.on(act.day()).by(rater(body, request.snapshot().intake().requesterRef()))));
  }

  /**
   * Opens an answered request again, for a reason; a new time limit begins.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it is not answered
   */
  @PostMapping("/reopening")
  ResponseEntity<RequestView> reopen(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody RequestVerbs.WhyBody body) {
    ResponseEntity<RequestView> opened =
        change(
            actor, id, ifMatch, (request, act, terms) -> request.reopen(body.text(), act, terms));
    // Whoever answered for it may have handed everything over since.
    desk.follow(Set.of(service.byId(actor, id).owner()));
    return opened;
  }

  /** The one who asked, also where two entries of one person were merged since. */
  private @Nullable UUID rater(RequestVerbs.RatingBody body, @Nullable UUID requester) {
    UUID rater = body.requesterRef();
    boolean same =
        rater != null
            && requester != null
            && (members.countingFor(rater).contains(requester)
                || members.countingFor(requester).contains(rater));
    return same ? requester : rater;
  }

  private ResponseEntity<RequestView> change(
      Actor actor, UUID id, @Nullable String ifMatch, RequestService.Verb verb) {
    actor.mustRecord();
    RequestSnapshot now = service.change(actor, id, ifMatch, verb);
    return ResponseEntity.ok().eTag(EntityTag.of(now.version())).body(RequestView.of(now));
  }
}
