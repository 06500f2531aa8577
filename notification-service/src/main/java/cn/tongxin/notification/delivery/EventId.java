package cn.tongxin.notification.delivery;

import cn.tongxin.serving.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a live event: a reminder's place among all changes. */
final class EventId {
  private static final Pattern FORM = Pattern.compile("(\\d{15})\\|[0-9a-f-]{36}");

  /**
   * Instances' clocks differ a little, and a write may take a moment to be seen: whoever reads on
   * begins a little earlier, and drops what was seen.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /**
   * When the reader has seen everything; null if it has seen nothing yet.
   *
   * @throws Problem 422 if it is not an id that was handed out here
   */
  static @Nullable Instant of(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    var matcher = FORM.matcher(lastEventId);
    if (!matcher.matches()) {
      throw Problem.invalid("Last-Event-ID", "page.cursor");
    }
    return Instant.ofEpochMilli(Long.parseLong(matcher.group(1)));
  }

  /** Where to begin in order to miss nothing since a moment. */
  static String safelyBefore(Instant moment) {
    return "%015d".formatted(Math.max(0, moment.minus(OVERLAP).toEpochMilli()));
  }

  private EventId() {}
}
