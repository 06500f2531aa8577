package cn.tongxin.activity.booking;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Halls over HTTP. */
@RestController
@RequestMapping("/api/v1/halls")
class HallController {
  private final BookingService service;
  private final MongoHalls halls;

  HallController(BookingService service, MongoHalls halls) {
    this.service = service;
    this.halls = halls;
  }

  /**
   * Enters a hall, or changes it with If-Match.
   *
   * @return the hall; the same again gets the same answer
   * @throws Problem 404 if the place is not in the caller's scope
   * @throws Problem 409 if it is otherwise and no If-Match names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<Hall> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody HallBody body) {
    actor.mustRecord();
    return answer(service.put(actor, ifMatch, body.hall(id)));
  }

  /**
   * One hall.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<Hall> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.hall(actor, id));
  }

  /** The halls in a place. */
  @GetMapping
  Page<Hall> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return halls.list(actor.scope().narrowedTo(within), PageQuery.of(limit, cursor));
  }

  private static ResponseEntity<Hall> answer(Hall hall) {
    return ResponseEntity.ok().eTag(EntityTag.of(hall.version())).body(hall);
  }

  /** The body that enters a hall. */
  record HallBody(
      @NotNull(message = "required") @Nullable AreaCode area,
      @NotBlank(message = "required")
          @Size(max = 100)
          @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String name,
      @NotNull(message = "required") @Min(1) @Max(100_000) @Nullable Integer seats) {

    Hall hall(UUID id) {
      return new Hall(
          id,
          Objects.requireNonNull(area),
          Objects.requireNonNull(name),
          Objects.requireNonNull(seats),
          0);
    }
  }
}
