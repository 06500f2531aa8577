package cn.tongxin.activity.booking;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is stored.
 *
 * @param slots what it holds; each value is in one document only; absent once it is cancelled
 */
record BookingDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    UUID hallId,
    @Nullable List<String> slots,
    LocalDate on,
    String from,
    String to,
    @Nullable UUID gatheringId,
    @Nullable String purpose,
    String by)
    implements Versioned, Listed {

  static BookingDocument of(Booking b, UUID writer) {
    return new BookingDocument(
        b.id(),
        b.version() + 1,
        writer,
        b.area().within(),
        b.on() + "|" + b.from() + "|" + b.id(),
        b.hallId(),
        b.cancelled() ? null : b.slots(),
        b.on(),
        b.from().toString(),
        b.to().toString(),
        b.gatheringId(),
        b.purpose(),
        b.by());
  }

  Booking booking() {
    return new Booking(
        id,
        hallId,
        new AreaCode(within.getLast()),
        on,
        LocalTime.parse(from),
        LocalTime.parse(to),
        gatheringId,
        purpose,
        by,
        slots == null,
        version);
  }
}
