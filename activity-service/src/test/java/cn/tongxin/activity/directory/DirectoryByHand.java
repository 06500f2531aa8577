package cn.tongxin.activity.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.EventTypes;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationContext;

/** Offices and organisations that a test lets the service hear of. */
public final class DirectoryByHand {
  private static final AtomicLong SEQ = new AtomicLong();

  private final DirectoryListener listener;

  public DirectoryByHand(ApplicationContext context) {
    this.listener = context.getBean(DirectoryListener.class);
  }

  /** The event types that are read. */
  public static List<EventTypes<?>> types() {
    return List.of(DirectoryListener.OFFICES, DirectoryListener.ORGANISATIONS);
  }

  /** The directory in a database. */
  public static Directory in(MongoDatabase database) {
    return new MongoDirectory(database);
  }

  /** An office with posts such as {@code {"post": "OFFICER", "officer": "a", ...}}, and agents. */
  public void office(String area, String posts, String agents) {
    String payload =
        "{\"area\": \"%s\", \"posts\": [%s], \"agents\": [%s], \"stationed\": []}"
            .formatted(area, posts, agents);
    come("office-recorded", area, payload, true);
  }

  /** An organisation with contacts. */
  public void organisation(UUID id, String kind, String area, String villages, String contacts) {
    String payload =
        "{\"organisationId\": \"%s\", \"kind\": \"%s\", \"area\": \"%s\", \"villages\": [%s], \"contacts\": [%s]}"
            .formatted(id, kind, area, villages, contacts);
    come("organisation-recorded", id.toString(), payload, false);
  }

  /** An organisation is no more. */
  public void dissolved(UUID id, String area) {
    String payload =
        "{\"organisationId\": \"%s\", \"kind\": \"ENTERPRISE\", \"area\": \"%s\"}"
            .formatted(id, area);
    come("organisation-dissolved", id.toString(), payload, false);
  }

  /** An organisation went into another one. */
  public void merged(UUID id, String area, UUID into) {
    String payload =
        "{\"organisationId\": \"%s\", \"kind\": \"ENTERPRISE\", \"area\": \"%s\", \"into\": \"%s\"}"
            .formatted(id, area, into);
    come("organisation-merged", id.toString(), payload, false);
  }

  private void come(String what, String key, String payload, boolean office) {
    var record = new ConsumerRecord<>("topic", 0, 0, key, payload.getBytes(UTF_8));
    record.headers().add("ce_type", ("cn.tongxin.roster." + what + ".v1").getBytes(UTF_8));
    record.headers().add("ce_seq", Long.toString(SEQ.incrementAndGet()).getBytes(UTF_8));
    record.headers().add("ce_time", "2026-11-22T00:00:00Z".getBytes(UTF_8));
    Deliveries.thriceAndShuffled(List.of(record), 1)
        .forEach(office ? listener::onOffices : listener::onOrganisations);
  }
}
