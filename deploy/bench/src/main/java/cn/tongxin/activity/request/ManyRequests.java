package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.PlainCalendar;
import cn.tongxin.bench.ServiceStore;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** For the bench: open requests of which some are due, and the sweep that finds these. */
public final class ManyRequests implements AutoCloseable {
  private static final int AT_ONCE = 1000;
  private static final int VILLAGES = 300;
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

  private final ServiceStore store;
  private final MongoCollection<ServiceRequestDocument> collection;
  private final MongoServiceRequests requests;
  private final TimeTable times = new TimeTable(limits(), _ -> PlainCalendar.get());

  public ManyRequests(String uri) {
    store = new ServiceStore(uri, "requests", false);
    collection = store.database().getCollection("serviceRequests", ServiceRequestDocument.class);
    requests = new MongoServiceRequests(store.database(), store.relay(), store.encoder(), times);
  }

  private static Limits limits() {
    Map<NeedKind, Integer> days = new EnumMap<>(NeedKind.class);
    for (NeedKind kind : NeedKind.values()) {
      days.put(kind, 5);
    }
    return new Limits(days, 1, 1, 3, 5, 2, 180);
  }

  /** Takes up that many requests today, and some of them long enough ago to be overdue. */
  public void fill(int open, int overdue) {
    for (int done = 0; done < open; done += AT_ONCE) {
      List<ServiceRequestDocument> some = new ArrayList<>();
      for (int i = done; i < Math.min(open, done + AT_ONCE); i++) {
        some.add(document(i, i < overdue ? Instant.parse("2026-11-02T01:00:00Z") : NOW));
      }
      collection.insertMany(some);
    }
  }

  private ServiceRequestDocument document(int number, Instant at) {
    AreaCode village =
        new AreaCode("410225" + (101 + number % VILLAGES / 20) + (201 + number % 20));
    Intake intake =
        new Intake(
            NeedKind.APPEAL,
            Channel.HALL,
            village,
            null,
            "x",
            null,
            null,
            null,
            at,
            List.of(),
            null);
    RequestSnapshot request =
        ServiceRequest.received(
                UUID.randomUUID(), intake, "officer", Level.of(village), times.of(village))
            .snapshot();
    return ServiceRequestDocument.of(request, 1, Outgoing.empty());
  }

  /** Takes every step that is due now. */
  public void sweep() {
    new RequestSweepService(requests, times, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
  }

  @Override
  public void close() {
    store.close();
  }
}
