package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Closings in MongoDB. */
@Repository
class MongoClosings implements Closings {
  private static final int COUNTY = 6;
  private static final int TRIES = 5;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final ScopedCollection<ClosingDocument> closings;
  private final MongoErrands<ClosingDocument> errands;
  private final Outbox<ClosingDocument> outbox;
  private final EventEncoder encoder;
  private final Clock clock;

  MongoClosings(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    MongoCollection<ClosingDocument> collection =
        database.getCollection("closings", ClosingDocument.class);
    this.closings = ScopedCollection.withoutIndex(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.period", relay);
    this.encoder = encoder;
    this.clock = clock;
  }

  @Override
  public Closing of(AreaCode county, int year, Period period) {
    return stored(county, year, period)
        .map(ClosingDocument::closing)
        .orElseGet(() -> Closing.never(county, year, period));
  }

  private Optional<ClosingDocument> stored(AreaCode county, int year, Period period) {
    return closings.find(Scope.of(county), ClosingDocument.id(county, year, period));
  }

  @Override
  public List<ClosingMark> inForce(AreaCode place, int year) {
    AreaCode county = place.upTo(COUNTY);
    List<String> ids =
        Arrays.stream(Period.values()).map(p -> ClosingDocument.id(county, year, p)).toList();
    return closings.findAll(Scope.platform(), ids).stream()
        .flatMap(document -> document.closing().inForce().stream())
        .toList();
  }

  @Override
  public Closing change(AreaCode county, int year, Period period, UnaryOperator<Closing> verb) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          ClosingDocument held = stored(county, year, period).orElse(null);
          Closing before = held == null ? Closing.never(county, year, period) : held.closing();
          Closing after = verb.apply(before);
          if (!after.equals(before)) {
            save(held, after, Filters.empty());
          }
          return after;
        });
  }

  /** The period that waits longest to be closed or opened, claimed for a while. */
  Optional<ClosingDocument> claim() {
    return errands.claim();
  }

  /** Notes that what a claimed period waited for is carried out, unless another one did. */
  void finish(ClosingDocument claimed, Closing done) {
    long claims = Objects.requireNonNull(claimed.errand()).claims();
    try {
      save(claimed, done, Filters.eq("errand.claims", claims));
    } catch (ConcurrentChange other) {
      // Somebody else held that we were gone, and went on.
    }
  }

  private void save(@Nullable ClosingDocument held, Closing after, Bson guard) {
    Outgoing before = held == null ? Outgoing.empty() : held.outgoing();
    Outgoing outgoing = encoder.append(before, events(after));
    long version = held == null ? 1 : held.version() + 1;
    outbox.save(ClosingDocument.of(after, version, outgoing, clock.instant()), guard);
  }

  private static List<EventDraft> events(Closing after) {
    Closing.Seal seal = after.rounds().getLast().seal();
    return switch (after.stage()) {
      case CLOSED ->
          List.of(
              new EventDraft(
                  "cn.tongxin.assessment.period-closed.v1",
                  new Closed(
                      after.county(),
                      after.year(),
                      after.period(),
                      after.rounds().size(),
                      Objects.requireNonNull(seal).digest(),
                      seal.letters())));
      case OPEN ->
          List.of(
              new EventDraft(
                  "cn.tongxin.assessment.period-reopened.v1",
                  new Reopened(
                      after.county(), after.year(), after.period(), after.rounds().size())));
      case CLOSING, REOPENING -> List.of();
    };
  }

  /** The forms in which it is published: see {@code contracts/events/assessment}. */
  private record Closed(
      AreaCode area, int year, Period period, int number, String digest, int letters) {}

  private record Reopened(AreaCode area, int year, Period period, int number) {}
}
