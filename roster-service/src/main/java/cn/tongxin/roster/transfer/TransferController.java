package cn.tongxin.roster.transfer;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs of members to other townships over HTTP. */
@RestController
@RequestMapping("/api/v1/transfers")
final class TransferController {
  private final TransferService service;
  private final Transfers transfers;

  TransferController(TransferService service, Transfers transfers) {
    this.service = service;
    this.transfers = transfers;
  }

  /**
   * Offers a member to another township.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if something else was offered under this id, or the member is offered
   *     already
   */
  @PutMapping("/{id}")
  ResponseEntity<TransferView> put(
      Actor actor, @PathVariable UUID id, @RequestBody @Valid OfferBody body) {
    actor.mustRecord();
    TransferService.Put put = service.put(actor, id, body);
    return ResponseEntity.status(put.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(view(put.transfer()));
  }

  /**
   * One offer, for both townships.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  TransferView get(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return view(service.get(actor, id));
  }

  /** The offers from and to a place. */
  @GetMapping
  Page<TransferView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable TransferState state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return transfers
        .list(actor.scope().narrowedTo(within), state, PageQuery.of(limit, cursor))
        .map(transfer -> TransferView.of(transfer, null));
  }

  /**
   * Accepts a member into a village of the own township.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if the offer is no longer open
   */
  @PostMapping("/{id}/acceptance")
  TransferView accept(Actor actor, @PathVariable UUID id, @RequestBody @Valid AcceptanceBody body) {
    actor.mustRecord();
    return view(service.accept(actor, id, body.area()));
  }

  /**
   * Refuses a member, with the reason.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if the offer is no longer open
   */
  @PostMapping("/{id}/refusal")
  TransferView refuse(Actor actor, @PathVariable UUID id, @RequestBody @Valid WhyBody body) {
    actor.mustRecord();
    return view(service.refuse(actor, id, body.reason().strip()));
  }

  /**
   * Takes an offer back.
   *
   * @throws Problem 404 if there is none in the caller's scope
   * @throws Problem 409 if the offer is no longer open
   */
  @PostMapping("/{id}/withdrawal")
  TransferView withdraw(Actor actor, @PathVariable UUID id, @RequestBody @Valid WhyBody body) {
    actor.mustRecord();
    return view(service.withdraw(actor, id, body.reason().strip()));
  }

  private TransferView view(Transfer transfer) {
    return TransferView.of(
        transfer, service.memberOf(transfer).map(member -> member.profile().name()).orElse(null));
  }

  /** Where the member will be served, if not where it was offered. */
  record AcceptanceBody(@Nullable AreaCode area) {}

  /** Why it is refused or taken back. */
  record WhyBody(
      @NotBlank(message = "required") @Size(max = 200, message = "too-long") String reason) {}
}
