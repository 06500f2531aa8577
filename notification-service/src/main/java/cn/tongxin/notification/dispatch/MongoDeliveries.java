package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.channel.ChannelKind;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Deliveries in MongoDB. */
@Repository
class MongoDeliveries {
  /** Longer than the slowest attempt: every step of an SMTP session may take ten seconds. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final MongoCollection<DeliveryDocument> collection;
  private final ScopedCollection<DeliveryDocument> deliveries;
  private final Map<ChannelKind, MongoErrands<DeliveryDocument>> errands =
      new EnumMap<>(ChannelKind.class);
  private final Clock clock;

  MongoDeliveries(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("deliveries", DeliveryDocument.class);
    this.deliveries = new ScopedCollection<>(collection);
    this.clock = clock;
    for (ChannelKind kind : ChannelKind.values()) {
      errands.put(kind, MongoErrands.ofKind(collection, clock, LEASE, "channel", kind.name()));
    }
    collection.createIndex(Indexes.ascending("within", "state", "order"));
    collection.createIndex(Indexes.ascending("within", "cause", "order"));
    collection.createIndex(Indexes.ascending("person", "day"));
    collection.createIndex(Indexes.ascending("day"));
  }

  /** Plans these; those that are planned already stay as they are, however they went. */
  void plan(List<DeliveryDocument> planned) {
    List<WriteModel<DeliveryDocument>> writes =
        planned.stream().<WriteModel<DeliveryDocument>>map(MongoDeliveries::ifAbsent).toList();
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes);
    }
  }

  private static UpdateOneModel<DeliveryDocument> ifAbsent(DeliveryDocument d) {
    Bson all =
        Updates.combine(
            Updates.setOnInsert("within", d.within()),
            Updates.setOnInsert("order", d.order()),
            Updates.setOnInsert("cause", d.cause()),
            Updates.setOnInsert("person", d.person()),
            Updates.setOnInsert("day", d.day()),
            Updates.setOnInsert("channel", d.channel() == null ? null : d.channel().name()),
            Updates.setOnInsert("to", d.to()),
            Updates.setOnInsert("subject", d.subject()),
            Updates.setOnInsert("text", d.text()),
            Updates.setOnInsert("state", d.state().name()),
            Updates.setOnInsert("attempts", d.attempts()),
            Updates.setOnInsert("changedAt", d.changedAt()),
            Updates.setOnInsert("errand", d.errand()));
    return new UpdateOneModel<>(Filters.eq(d.id()), all, new UpdateOptions().upsert(true));
  }

  /** Claims one whose moment has come, by this way. */
  Optional<DeliveryDocument> claim(ChannelKind kind) {
    return of(kind).claim();
  }

  private MongoErrands<DeliveryDocument> of(ChannelKind kind) {
    return Objects.requireNonNull(errands.get(kind));
  }

  /** Notes that it is being sent from now on; false if it is somebody else's by now. */
  boolean begin(DeliveryDocument d) {
    Bson begun = Updates.combine(now(DeliveryState.SENDING, null), Updates.inc("attempts", 1));
    return of(d.way()).note(d.id(), claimed(d), begun);
  }

  /** Notes that it is to be tried again. */
  void later(DeliveryDocument d, String why, Instant until) {
    boolean _ = of(d.way()).rest(d.id(), claimed(d), now(DeliveryState.WAITING, why), until);
  }

  /**
   * Notes how it ended. Who was so slow that others gave it up for unknown still knows when it was
   * sent.
   */
  void end(DeliveryDocument d, DeliveryState state, @Nullable String why) {
    boolean ours = of(d.way()).finish(d.id(), claimed(d), now(state, why));
    if (!ours && state == DeliveryState.SENT) {
      collection.updateOne(standing(d.id(), DeliveryState.UNKNOWN), now(state, "late"));
    }
  }

  /** Notes what a person found out about an unknown one; false if it is not unknown any more. */
  boolean found(UUID id, DeliveryState state, @Nullable Instant again) {
    Bson progress = now(state, "said by a person");
    Bson change =
        again == null ? progress : Updates.combine(progress, Updates.set("errand.due", again));
    return collection.updateOne(standing(id, DeliveryState.UNKNOWN), change).getMatchedCount() == 1;
  }

  private static Bson standing(UUID id, DeliveryState state) {
    return Filters.and(Filters.eq(id), Filters.eq("state", state.name()));
  }

  private static Errand claimed(DeliveryDocument d) {
    return Objects.requireNonNull(d.errand());
  }

  private Bson now(DeliveryState state, @Nullable String why) {
    return Updates.combine(
        Updates.set("state", state.name()),
        Updates.set("why", why),
        Updates.set("changedAt", clock.instant()));
  }

  /** How many messages the person was sent on a day by a way. */
  int sentOn(LocalDate day, String person, ChannelKind channel) {
    return deliveries
        .find(Scope.platform(), Filters.and(Filters.eq("person", person), Filters.eq("day", day)))
        .into(new ArrayList<>())
        .stream()
        .filter(d -> d.channel() == channel && d.state() == DeliveryState.SENT)
        .mapToInt(_ -> 1)
        .sum();
  }

  Optional<DeliveryDocument> byId(Scope scope, UUID id) {
    return deliveries.find(scope, id);
  }

  Page<DeliveryDocument> list(Scope scope, @Nullable DeliveryState state, PageQuery query) {
    return list(scope, state, null, query);
  }

  /** Those in a state, those of a cause, or both. */
  Page<DeliveryDocument> list(
      Scope scope, @Nullable DeliveryState state, @Nullable String cause, PageQuery query) {
    List<Bson> wanted = new ArrayList<>(List.of(Filters.empty()));
    if (state != null) {
      wanted.add(Filters.eq("state", state.name()));
    }
    if (cause != null) {
      wanted.add(Filters.eq("cause", cause));
    }
    return deliveries.pageNewestFirst(scope, Filters.and(wanted), query);
  }

  /** Forgets those of the days before. */
  void purge(LocalDate before) {
    collection.deleteMany(Filters.lt("day", before));
  }
}
