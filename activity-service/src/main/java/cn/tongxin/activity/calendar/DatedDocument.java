package cn.tongxin.activity.calendar;

import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar reads of a record whose order begins with its day.
 *
 * @param state of a visit
 * @param officers of a visit
 * @param standing of a window
 * @param notice of a window
 */
record DatedDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    @Nullable String state,
    @Nullable List<String> officers,
    @Nullable String standing,
    @Nullable Notice notice)
    implements Listed {

  /** What is read of what roster said of a window. */
  record Notice(@Nullable List<String> officers) {}

  LocalDate day() {
    return LocalDate.parse(order.substring(0, order.indexOf('|')));
  }

  /** A visit, planned or made on its day. */
  CalendarEntry visit() {
    return new CalendarEntry(
        CalendarEntry.Kind.VISIT,
        day(),
        null,
        id,
        null,
        state,
        Objects.requireNonNullElse(officers, List.of()),
        "/api/v1/visits/" + id);
  }

  /** The last day of a window; windows are read as a list. */
  CalendarEntry window() {
    List<String> whose = notice == null ? null : notice.officers();
    return new CalendarEntry(
        CalendarEntry.Kind.WINDOW,
        day(),
        null,
        id,
        null,
        standing,
        Objects.requireNonNullElse(whose, List.of()),
        "/api/v1/visit-windows?from=" + day() + "&to=" + day());
  }
}
