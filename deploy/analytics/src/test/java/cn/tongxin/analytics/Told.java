package cn.tongxin.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Statistics as the platform sends them: the frozen example, of other places and numbers. */
final class Told {
  private static final String EXAMPLE =
      "/contracts/events/assessment/statistics-counted/examples/v1-1.json";

  static ProducerRecord<String, String> of(String area, String month, int seq, int visits) {
    String data =
        example()
            .replaceFirst("\"area\": \"\\d+\"", "\"area\": \"" + area + "\"")
            .replaceFirst("\"month\": \"[0-9-]+\"", "\"month\": \"" + month + "\"")
            .replaceFirst("\"visits\": \\d+", "\"visits\": " + visits);
    var record = new ProducerRecord<>(LatestStatistics.TOPIC, area + "|" + month, data);
    record.headers().add("ce_seq", String.valueOf(seq).getBytes(UTF_8));
    return record;
  }

  private static String example() {
    try (InputStream in = Told.class.getResourceAsStream(EXAMPLE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Told() {}
}
