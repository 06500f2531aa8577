package cn.tongxin.notification.preference;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person's own preferences over HTTP. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferenceController {
  private final PreferenceService service;
  private final FeedService feeds;

  PreferenceController(PreferenceService service, FeedService feeds) {
    this.service = service;
    this.feeds = feeds;
  }

  /**
   * How the signed-in person wants to be told.
   *
   * @throws Problem 404 if the person has entered nothing
   */
  @GetMapping
  ResponseEntity<PreferenceBody> preferences(Actor actor) {
    actor.mustRead();
    return service
        .of(actor.id())
        .map(known -> answer(HttpStatus.OK, known))
        .orElseThrow(() -> Problem.notFound("preferences.none"));
  }

  /**
   * Says how the signed-in person wants to be told.
   *
   * @throws Problem 409 if something else is entered and no If-Match names it
   */
  @PutMapping
  ResponseEntity<PreferenceBody> put(
      Actor actor,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody @Valid PreferenceBody body) {
    actor.mustRead();
    var put = service.put(body.of(actor), ifMatch);
    return answer(put.created() ? HttpStatus.CREATED : HttpStatus.OK, put.document());
  }

  private static ResponseEntity<PreferenceBody> answer(
      HttpStatus status, PreferenceDocument known) {
    return ResponseEntity.status(status)
        .eTag(EntityTag.of(known.version()))
        .body(PreferenceBody.of(known.preferences()));
  }

  /** Makes a calendar feed of what the person owes; the one before it ends. */
  @PostMapping("/feed")
  @ResponseStatus(HttpStatus.CREATED)
  FeedBody feed(Actor actor) {
    actor.mustRead();
    return new FeedBody("/api/v1/feeds/" + feeds.open(actor) + ".ics");
  }

  /** Ends the calendar feed; whoever still asks for it is told that there is none. */
  @DeleteMapping("/feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endFeed(Actor actor) {
    actor.mustRead();
    feeds.end(actor.id());
  }

  /**
   * Where the feed is.
   *
   * @param path whoever knows it can read the feed; it is not shown again
   */
  record FeedBody(String path) {}
}
