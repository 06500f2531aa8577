package cn.tongxin.activity.gathering;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes of a gathering, over HTTP: items of its agenda, and service requests. */
@RestController
@RequestMapping("/api/v1/gatherings/{id}")
class AgendaController {
  private final GatheringService service;
  private final Clock clock;

  AgendaController(GatheringService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  /**
   * Puts an item on the agenda of a gathering.
   *
   * @return the gathering; the same item again gets the same answer
   * @throws Problem 404 if there is no such gathering in the caller's scope
   * @throws Problem 409 if the item is there in other words, there are too many, or the gathering
   *     is cancelled
   */
  @PutMapping("/agenda-items/{itemId}")
  ResponseEntity<GatheringView> propose(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID itemId,
      @Valid @RequestBody AgendaItemBody body) {
    actor.mustRecord();
    return GatheringController.answer(
        service.propose(actor, id, body.item(itemId, clock.instant())));
  }

  /**
   * Takes an item of the agenda one step on: studied, decided, deployed, checked, done.
   *
   * @return the gathering; the same step again gets the same answer
   * @throws Problem 404 if there is no such gathering in the caller's scope, or no such item
   * @throws Problem 409 if it is not the next step, or the gathering is cancelled
   */
  @PostMapping("/agenda-items/{itemId}/progress")
  ResponseEntity<GatheringView> advance(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID itemId,
      @Valid @RequestBody ProgressBody body) {
    actor.mustRecord();
    return GatheringController.answer(service.advance(actor, id, itemId, body.move()));
  }

  /**
   * Links service requests that came of a gathering; those that are linked already stay.
   *
   * @throws Problem 404 if there is no such gathering in the caller's scope
   * @throws Problem 409 if there are too many
   */
  @PostMapping("/follow-ups")
  ResponseEntity<GatheringView> followUp(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody FollowUpBody body) {
    actor.mustRecord();
    return GatheringController.answer(
        service.followUp(actor, id, Objects.requireNonNull(body.requestIds())));
  }

  /** The body that puts an item on the agenda. */
  record AgendaItemBody(
      @NotBlank(message = "required")
          @Size(max = 200)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String subject,
      @Size(min = 1, max = 64) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String owner,
      @Nullable LocalDate dueOn) {

    AgendaItem item(UUID id, Instant now) {
      return AgendaItem.proposed(id, Objects.requireNonNull(subject), owner, dueOn, now);
    }
  }

  /** The body that takes an item a step on. */
  record ProgressBody(
      @NotNull(message = "required") @Nullable AgendaState state,
      @Size(min = 1, max = 64) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String owner,
      @Nullable LocalDate dueOn,
      @Size(max = 1000) @Pattern(regexp = PlainText.LINES, message = "text.characters")
          @Nullable String note) {

    AgendaItem.Move move() {
      return new AgendaItem.Move(Objects.requireNonNull(state), owner, dueOn, note);
    }
  }

  /** The body that links service requests. */
  record FollowUpBody(
      @NotNull(message = "required") @Size(min = 1, max = 200)
          @Nullable List<@NotNull(message = "required") UUID> requestIds) {}
}
