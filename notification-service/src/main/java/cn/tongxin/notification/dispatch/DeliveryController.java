package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom by which way, over HTTP; never where to, and never the words. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
  private final MongoDeliveries deliveries;
  private final Clock clock;

  DeliveryController(MongoDeliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Deliveries in a place, the newest day first; all those of one cause, such as {@code
   * briefing:<id>}, are its ledger.
   */
  @GetMapping
  Page<DeliveryView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable DeliveryState state,
      @RequestParam @Nullable String cause,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRecord();
    return deliveries
        .list(actor.scope().narrowedTo(within), state, cause, PageQuery.of(limit, cursor))
        .map(DeliveryView::of);
  }

  /**
   * Says of a delivery of which nobody knew whether it arrived; one that did not is sent again.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if it is not unknown
   */
  @PostMapping("/{id}/resolution")
  DeliveryView resolve(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody ResolutionBody body) {
    actor.mustRecord();
    DeliveryDocument before = byId(actor, id);
    boolean arrived = Boolean.TRUE.equals(body.arrived());
    DeliveryState wanted = arrived ? DeliveryState.SENT : DeliveryState.WAITING;
    Instant again = arrived ? null : clock.instant();
    if (!deliveries.found(id, wanted, again) && before.state() != wanted) {
      throw Problem.conflict("delivery.not-unknown", before.state().name());
    }
    return DeliveryView.of(byId(actor, id));
  }

  private DeliveryDocument byId(Actor actor, UUID id) {
    return deliveries
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("delivery.unknown"));
  }

  /** What a person found out; {@code arrived} says whether the message was there. */
  record ResolutionBody(@NotNull(message = "required") @Nullable Boolean arrived) {}

  /**
   * A delivery as it is answered.
   *
   * @param channel absent where the person agreed to none
   * @param why the last attempt came to nothing
   */
  record DeliveryView(
      UUID id,
      String cause,
      String person,
      LocalDate day,
      @Nullable ChannelKind channel,
      DeliveryState state,
      int attempts,
      @Nullable String why,
      Instant changedAt) {

    static DeliveryView of(DeliveryDocument d) {
      return new DeliveryView(
          d.id(),
          d.cause(),
          d.person(),
          d.day(),
          d.channel(),
          d.state(),
          d.attempts(),
          d.why(),
          d.changedAt());
    }
  }
}
