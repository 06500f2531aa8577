package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.Address;
import cn.tongxin.notification.channel.Channel;
import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.notification.channel.Note;
import cn.tongxin.notification.channel.Outcome;
import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.errand.ErrandService;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.support.ResourceBundleMessageSource;

/** For the bench: one instance's morning, from planning to what leaves the house. */
public final class ManyMornings {
  private final MongoMornings mornings;
  private final MongoDeliveries deliveries;
  private final MongoPreferences preferences;
  private final Dues dues;
  private final Clock clock;
  private final Box box;

  /**
   * @param box where what is sent arrives, whichever instance sends it
   */
  public ManyMornings(MongoDatabase database, Dues dues, Clock clock, Box box) {
    this.mornings = new MongoMornings(database, clock);
    this.deliveries = new MongoDeliveries(database, clock);
    this.preferences = new MongoPreferences(database);
    this.dues = dues;
    this.clock = clock;
    this.box = box;
  }

  /** The database was first used on that day. */
  public void begin(LocalDate day) {
    mornings.begin(day);
  }

  /** Plans the digests of the day, if nobody else does. */
  public void plan() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    var service =
        new MorningService(
            mornings, deliveries, preferences, dues, new WorkingDays(Map.of()), words, clock);
    int _ = service.errands().workOff();
  }

  /** Sends until nothing is left. */
  public void send() {
    var sending =
        new SendingService(box, deliveries, preferences, clock, new SimpleMeterRegistry());
    int _ = new ErrandService<>("mail", sending::claim, sending::send).workOff();
  }

  /** A box that counts what arrives. */
  public static final class Box implements Channel {
    private final Set<String> people = ConcurrentHashMap.newKeySet();
    private final AtomicInteger arrived = new AtomicInteger();

    /** How many messages arrived. */
    public int arrived() {
      return arrived.get();
    }

    /** How many people got one. */
    public int people() {
      return people.size();
    }

    @Override
    public ChannelKind kind() {
      return ChannelKind.MAIL;
    }

    @Override
    public void check(Address address) {}

    @Override
    public Outcome send(Address to, Note note) {
      people.add(to.to());
      arrived.incrementAndGet();
      return new Outcome.Sent();
    }
  }
}
