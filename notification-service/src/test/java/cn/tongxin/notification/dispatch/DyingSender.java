package cn.tongxin.notification.dispatch;

import cn.tongxin.eventing.RecordCodecs;
import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Mails;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.preference.MongoPreferences;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bson.UuidRepresentation;

/** A process that sends one delivery and is dead, as by {@code kill -9}, at one step of it. */
final class DyingSender {
  static final int EXIT = 137;

  /** Where it dies. */
  enum Step {
    CLAIMED,
    BEGUN,
    SENT,
    ENDED
  }

  public static void main(String[] args) {
    ConnectionString uri = new ConnectionString(args[0]);
    Step last = Step.valueOf(args[2]);
    Clock clock = Clock.fixed(Instant.parse(args[3]), ZoneOffset.UTC);
    try (MongoClient client = MongoClients.create(settings(uri))) {
      MongoDatabase database = client.getDatabase(uri.getDatabase());
      SendingService sending =
          new SendingService(
              new Dying(Mails.to(Integer.parseInt(args[1])), last),
              new MongoDeliveries(database, clock),
              new MongoPreferences(database),
              clock,
              new SimpleMeterRegistry());
      DeliveryDocument claimed = sending.claim().orElseThrow();
      dieAt(Step.CLAIMED, last);
      sending.send(claimed);
      dieAt(Step.ENDED, last);
    }
  }

  private static void dieAt(Step now, Step last) {
    if (now == last) {
      Runtime.getRuntime().halt(EXIT);
    }
  }

  static MongoClientSettings settings(ConnectionString uri) {
    return MongoClientSettings.builder()
        .applyConnectionString(uri)
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .codecRegistry(RecordCodecs.registry())
        .build();
  }

  private record Dying(Channel channel, Step last) implements Channel {
    @Override
    public ChannelKind kind() {
      return channel.kind();
    }

    @Override
    public void check(Address address) {}

    @Override
    public Outcome send(Address to, Note note) {
      dieAt(Step.BEGUN, last);
      Outcome outcome = channel.send(to, note);
      dieAt(Step.SENT, last);
      return outcome;
    }
  }

  private DyingSender() {}
}
