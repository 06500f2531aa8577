package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Closings in MongoDB. */
@Repository
class MongoClosings implements Closings {
  private static final int COUNTY = 6;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<ClosingDocument> collection;
  private final ScopedCollection<ClosingDocument> closings;
  private final MongoErrands<ClosingDocument> errands;

  MongoClosings(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("closings", ClosingDocument.class);
    this.closings = ScopedCollection.withoutIndex(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
  }

  @Override
  public Optional<Closing> of(AreaCode county, int year, Period period) {
    return closings
        .find(Scope.of(county), ClosingDocument.id(county, year, period))
        .map(ClosingDocument::closing);
  }

  @Override
  public Set<Period> closed(AreaCode place, int year) {
    AreaCode county = place.upTo(COUNTY);
    List<String> ids =
        Arrays.stream(Period.values()).map(p -> ClosingDocument.id(county, year, p)).toList();
    return closings.findAll(Scope.platform(), ids).stream()
        .map(ClosingDocument::period)
        .collect(Collectors.toSet());
  }

  @Override
  public Closing order(Closing closing) {
    try {
      collection.insertOne(ClosingDocument.of(closing));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return of(closing.county(), closing.year(), closing.period()).orElse(closing);
  }

  /** The closing that waits longest to be carried out, claimed for a while. */
  Optional<ClosingDocument> claim() {
    return errands.claim();
  }

  /** Notes that a claimed closing is carried out; from now on it holds. */
  void done(ClosingDocument claimed) {
    boolean _ =
        errands.finish(
            claimed.id(),
            Objects.requireNonNull(claimed.errand()),
            Updates.set("period", claimed.period().name()));
  }
}
