package cn.tongxin.activity.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a day.
 *
 * @param id of the record
 * @param title in its recorder's words, where it has one
 * @param state where it stands, in the words of its record
 * @param officers whose it is, where that is known
 * @param href where the record is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarEntry(
    Kind kind,
    LocalDate on,
    @Nullable LocalTime starts,
    UUID id,
    @Nullable String title,
    @Nullable String state,
    List<String> officers,
    String href) {

  /** What has a day. */
  public enum Kind {
    VISIT,
    GATHERING,
    /** The last day of a window in which somebody must be visited. */
    WINDOW,
    DUTY,
    BOOKING
  }
}
