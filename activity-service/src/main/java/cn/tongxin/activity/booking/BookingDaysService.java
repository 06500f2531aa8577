package cn.tongxin.activity.booking;

import cn.tongxin.activity.calendar.CalendarEntry;
import cn.tongxin.activity.calendar.CalendarSource;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Bookings, by their day. */
@Service
class BookingDaysService implements CalendarSource {
  private final MongoBookings bookings;

  BookingDaysService(MongoBookings bookings) {
    this.bookings = bookings;
  }

  @Override
  public CalendarEntry.Kind kind() {
    return CalendarEntry.Kind.BOOKING;
  }

  @Override
  public List<CalendarEntry> between(Scope scope, LocalDate from, LocalDate to, int most) {
    return bookings.between(scope, from, to, most).stream()
        .filter(booking -> !booking.cancelled())
        .map(BookingDaysService::entry)
        .toList();
  }

  private static CalendarEntry entry(Booking booking) {
    return new CalendarEntry(
        CalendarEntry.Kind.BOOKING,
        booking.on(),
        booking.from(),
        booking.id(),
        booking.purpose(),
        null,
        List.of(booking.by()),
        "/api/v1/bookings/" + booking.id());
  }
}
