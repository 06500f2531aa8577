package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.preference.MongoPreferences;
import cn.tongxin.notification.reminder.Dues;
import cn.tongxin.notification.reminder.Dues.Notice;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;

/** A process that plans a morning's digests and is dead, as by {@code kill -9}, amid it. */
final class DyingPlanner {
  /** More than are planned at once. */
  static final int PEOPLE = 203;

  public static void main(String[] args) {
    ConnectionString uri = new ConnectionString(args[0]);
    Clock clock = Clock.fixed(Instant.parse(args[1]), ZoneOffset.UTC);
    try (MongoClient client = MongoClients.create(DyingSender.settings(uri))) {
      MongoDatabase database = client.getDatabase(uri.getDatabase());
      int _ = planner(database, clock, new Dying(database, Integer.parseInt(args[2]))).workOff();
    }
  }

  /** What plans the morning on which everybody is to be told of one thing. */
  static ErrandService<MorningDocument> planner(
      MongoDatabase database, Clock clock, MessageSource words) {
    return new MorningService(
            new MongoMornings(database, clock),
            new MongoDeliveries(database, clock),
            new MongoPreferences(database),
            new OneEach(),
            new WorkingDays(Map.of()),
            words,
            clock)
        .errands();
  }

  /** Dies when a text is asked for and so many digests are planned. */
  private static final class Dying extends DelegatingMessageSource {
    private final MongoDatabase database;
    private final int last;

    Dying(MongoDatabase database, int last) {
      this.database = database;
      this.last = last;
      setParentMessageSource(Morning.words());
    }

    @Override
    public String getMessage(String code, Object[] arguments, Locale locale) {
      if (database.getCollection("deliveries").countDocuments() >= last) {
        Runtime.getRuntime().halt(DyingSender.EXIT);
      }
      return super.getMessage(code, arguments, locale);
    }
  }

  private static final class OneEach implements Dues {
    @Override
    public List<LocalDate> owedBy(Scope scope, String person, int limit) {
      return List.of();
    }

    @Override
    public List<Notice> toTellOn(LocalDate day) {
      return IntStream.range(0, day.equals(Morning.TODAY) ? PEOPLE : 0)
          .mapToObj(n -> new Notice("p" + n, new AreaCode("410225105201"), day, 1))
          .toList();
    }
  }

  private DyingPlanner() {}
}
