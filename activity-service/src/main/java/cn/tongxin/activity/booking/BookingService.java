package cn.tongxin.activity.booking;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Halls, and who has them when. */
@Service
class BookingService {
  private static final int TRIES = 5;

  private final MongoHalls halls;
  private final MongoBookings bookings;
  private final Clock clock;

  BookingService(MongoHalls halls, MongoBookings bookings, Clock clock) {
    this.halls = halls;
    this.bookings = bookings;
    this.clock = clock;
  }

  Hall put(Actor actor, @Nullable String ifMatch, Hall written) {
    Hall hall =
        new Hall(
            written.id(), actor.scope().place(written.area()), written.name(), written.seats(), 0);
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            halls
                .byId(actor.scope(), hall.id())
                .map(known -> changed(known, hall, ifMatch))
                .orElseGet(() -> halls.save(hall)));
  }

  private Hall changed(Hall known, Hall hall, @Nullable String ifMatch) {
    if (hall.isAs(known)) {
      return known;
    }
    if (ifMatch == null) {
      throw Problem.conflict("hall.otherwise");
    }
    EntityTag.mustMatch(ifMatch, known.version());
    return halls.save(hall.after(known.version()));
  }

  Hall hall(Actor actor, UUID id) {
    return halls.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("hall.unknown"));
  }

  /** Takes a hall for a time that nobody else has it. */
  Booking book(Actor actor, @Nullable String ifMatch, Booking wanted) {
    Optional<Booking> known = bookings.byId(actor.scope(), wanted.id());
    if (known.isPresent() && wanted.isAs(known.get()) && !known.get().cancelled()) {
      return known.get();
    }
    wanted.check(ChinaDays.today(clock));
    if (known.isEmpty()) {
      return bookings.save(wanted).orElseGet(() -> sentTwice(actor, wanted));
    }
    if (ifMatch == null) {
      throw Problem.conflict("booking.otherwise");
    }
    EntityTag.mustMatch(ifMatch, known.get().version());
    return bookings.save(wanted.after(known.get())).orElseGet(() -> sentTwice(actor, wanted));
  }

  /** Whoever lost to the same words, sent at the same time, gets the same answer. */
  private Booking sentTwice(Actor actor, Booking wanted) {
    return bookings
        .byId(actor.scope(), wanted.id())
        .filter(known -> wanted.isAs(known) && !known.cancelled())
        .orElseThrow(() -> Problem.conflict("booking.taken"));
  }

  Booking release(Actor actor, UUID id) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Booking known = booking(actor, id);
          return known.cancelled()
              ? known
              : bookings.save(known.released()).orElseThrow(() -> new ConcurrentChange(id));
        });
  }

  Booking booking(Actor actor, UUID id) {
    return bookings.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("booking.unknown"));
  }
}
