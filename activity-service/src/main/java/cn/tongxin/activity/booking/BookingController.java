package cn.tongxin.activity.booking;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.PlainText;
import cn.tongxin.serving.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings over HTTP. */
@RestController
@RequestMapping("/api/v1/bookings")
class BookingController {
  private final BookingService service;
  private final MongoBookings bookings;

  BookingController(BookingService service, MongoBookings bookings) {
    this.service = service;
    this.bookings = bookings;
  }

  /**
   * Books a hall for a time of a day, by quarters of an hour, or moves a booking with If-Match.
   *
   * @return the booking; the same again gets the same answer
   * @throws Problem 404 if there is no such hall in the caller's scope
   * @throws Problem 409 if the hall is taken then, or the id has another booking and no If-Match
   *     names it
   * @throws Problem 412 if somebody else has changed it meanwhile
   */
  @PutMapping("/{id}")
  ResponseEntity<BookingView> put(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody BookingBody body) {
    actor.mustRecord();
    Hall hall = service.hall(actor, Objects.requireNonNull(body.hallId()));
    return answer(service.book(actor, ifMatch, body.booking(id, hall, actor.id())));
  }

  /**
   * Gives the time of a booking free again.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @PostMapping("/{id}/cancellation")
  ResponseEntity<BookingView> release(Actor actor, @PathVariable UUID id) {
    actor.mustRecord();
    return answer(service.release(actor, id));
  }

  /**
   * One booking.
   *
   * @throws Problem 404 if there is none in the caller's scope
   */
  @GetMapping("/{id}")
  ResponseEntity<BookingView> byId(Actor actor, @PathVariable UUID id) {
    actor.mustRead();
    return answer(service.booking(actor, id));
  }

  /** The bookings of halls in a place, or of one hall, the earliest first. */
  @GetMapping
  Page<BookingView> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable UUID hallId,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    return bookings
        .list(actor.scope().narrowedTo(within), hallId, from, to, PageQuery.of(limit, cursor))
        .map(BookingView::of);
  }

  private static ResponseEntity<BookingView> answer(Booking booking) {
    return ResponseEntity.ok().eTag(EntityTag.of(booking.version())).body(BookingView.of(booking));
  }

  /** The body that books a hall. */
  record BookingBody(
      @NotNull(message = "required") @Nullable UUID hallId,
      @NotNull(message = "required") @Nullable LocalDate on,
      @NotNull(message = "required") @Nullable LocalTime from,
      @NotNull(message = "required") @Nullable LocalTime to,
      @Nullable UUID gatheringId,
      @Size(max = 200) @Pattern(regexp = PlainText.LINE, message = "text.characters")
          @Nullable String purpose) {

    Booking booking(UUID id, Hall hall, String by) {
      return new Booking(
          id,
          hall.id(),
          hall.area(),
          Objects.requireNonNull(on),
          Objects.requireNonNull(from),
          Objects.requireNonNull(to),
          gatheringId,
          purpose,
          by,
          false,
          0);
    }
  }

  /**
   * A booking as it is answered.
   *
   * @param by who booked
   * @param cancelled whether the time is free again
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BookingView(
      UUID id,
      UUID hallId,
      AreaCode area,
      LocalDate on,
      LocalTime from,
      LocalTime to,
      @Nullable UUID gatheringId,
      @Nullable String purpose,
      String by,
      boolean cancelled,
      long version) {

    static BookingView of(Booking b) {
      return new BookingView(
          b.id(),
          b.hallId(),
          b.area(),
          b.on(),
          b.from(),
          b.to(),
          b.gatheringId(),
          b.purpose(),
          b.by(),
          b.cancelled(),
          b.version());
    }
  }
}
