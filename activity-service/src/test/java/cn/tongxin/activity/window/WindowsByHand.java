package cn.tongxin.activity.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Windows that a test announces. */
public final class WindowsByHand {
  private final WindowListener listener;

  public WindowsByHand(ApplicationContext context) {
    this.listener = context.getBean(WindowListener.class);
  }

  /** A window as it is counted; it stands as the word says. */
  public static WindowState state(AreaCode area, LocalDate to, String standing) {
    return new WindowState(UUID.randomUUID(), 1, area, to, Window.Standing.valueOf(standing));
  }

  /** A visit to a member is owed in that time; answers the window. */
  public UUID announced(UUID member, String area, String from, String to) {
    UUID window = UUID.randomUUID();
    String payload =
        """
        {"mustVisitId": "%s", "memberRef": "%s", "area": "%s",
         "officers": ["officer-410225105"], "from": "%s", "to": "%s"}\
        """
            .formatted(window, member, area, from, to);
    var record = new ConsumerRecord<>("topic", 0, 0, window.toString(), payload.getBytes(UTF_8));
    header(record, "ce_type", "cn.tongxin.roster.must-visit-announced.v1");
    header(record, "ce_seq", "1");
    header(record, "ce_time", "2026-11-22T00:00:00Z");
    listener.onWindows(List.of(record));
    return window;
  }

  private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
