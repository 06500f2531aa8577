package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts in MongoDB, a document for each time of a festival in a county. */
@Repository
final class MongoCoverages implements Coverages {
  private static final Duration LONGEST_COUNT = Duration.ofMinutes(10);

  private final MongoCollection<CoverageDocument> collection;
  private final ScopedCollection<CoverageDocument> coverages;
  private final MongoErrands<CoverageDocument> errands;
  private final Clock clock;

  MongoCoverages(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("festivalCoverages", CoverageDocument.class);
    this.coverages = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, LONGEST_COUNT);
    this.clock = clock;
  }

  /** A count as it is stored. */
  record CoverageDocument(
      @BsonId String id,
      List<String> within,
      String order,
      String key,
      String turn,
      @Nullable Instant at,
      @Nullable List<Coverage.Count> counts,
      @Nullable Errand errand)
      implements Listed {}

  @Override
  public Optional<Counted> of(Subject subject) {
    return coverages
        .find(Scope.platform(), subject.id())
        .filter(found -> found.at() != null && found.counts() != null)
        .map(
            found ->
                new Counted(
                    Objects.requireNonNull(found.at()), Objects.requireNonNull(found.counts())));
  }

  @Override
  public void order(Subject subject) {
    Bson first =
        Updates.combine(
            Updates.setOnInsert("within", subject.county().within()),
            Updates.setOnInsert("order", subject.id()),
            Updates.setOnInsert("key", subject.key()),
            Updates.setOnInsert("turn", subject.turn()));
    collection.updateOne(Filters.eq(subject.id()), first, new UpdateOptions().upsert(true));
    collection.updateOne(
        Filters.and(Filters.eq(subject.id()), Filters.exists("errand.due", false)),
        Updates.combine(
            Updates.set("errand.due", clock.instant()), Updates.inc("errand.claims", 0L)));
  }

  @Override
  public Optional<Order> claim() {
    return errands
        .claim()
        .map(
            found ->
                new Order(
                    new Subject(new AreaCode(found.within().getLast()), found.key(), found.turn()),
                    Objects.requireNonNull(found.errand())));
  }

  @Override
  public void publish(Order order, Counted counted) {
    boolean _ =
        errands.finish(
            order.subject().id(),
            order.errand(),
            Updates.combine(
                Updates.set("at", counted.at()), Updates.set("counts", counted.counts())));
  }
}
