package cn.tongxin.assessment.statistics;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was told of places and months, in MongoDB. */
@Repository
class MongoStatistics {
  private final ScopedCollection<StatisticDocument> statistics;
  private final Outbox<StatisticDocument> outbox;
  private final EventEncoder encoder;

  MongoStatistics(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<StatisticDocument> collection =
        database.getCollection("statistics", StatisticDocument.class);
    this.statistics = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, StatisticWire.TOPIC, relay);
    this.encoder = encoder;
  }

  /** What was told of this place and month. */
  Optional<StatisticDocument> byKey(Scope scope, PlaceMonth key) {
    return statistics.find(scope, key.toString());
  }

  /** What was told of a month within a place. */
  List<StatisticDocument> of(Scope scope, YearMonth month) {
    return statistics
        .find(
            scope, Filters.and(Filters.gte("order", month + "|"), Filters.lt("order", month + "}")))
        .into(new ArrayList<>());
  }

  /** The places and months of which something was told within a place. */
  List<PlaceMonth> all(Scope scope) {
    return statistics
        .find(scope, Filters.empty())
        .map(told -> PlaceMonth.parse(told.id()))
        .into(new ArrayList<>());
  }

  /**
   * Stores and publishes statistics in place of those that were told before.
   *
   * @throws ConcurrentChange if somebody else told of one of them meanwhile
   */
  void tell(List<Telling> news) {
    outbox.saveAll(news.stream().map(this::document).toList());
  }

  private StatisticDocument document(Telling it) {
    StatisticDocument before = it.before();
    Outgoing outgoing =
        encoder.append(
            before == null ? Outgoing.empty() : before.outgoing(),
            List.of(StatisticWire.draft(it.now())));
    PlaceMonth key = it.now().of();
    return new StatisticDocument(
        key.toString(),
        before == null ? 1 : before.version() + 1,
        outgoing,
        key.area().within(),
        key.order(),
        it.now().counts());
  }

  /** What is to be told, and what was told before. */
  record Telling(@Nullable StatisticDocument before, Statistic now) {}
}
