package cn.tongxin.assessment.review;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.Objections;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reviews in MongoDB. */
@Repository
class MongoReviews implements Reviews, Objections {
  private final ScopedCollection<ReviewDocument> reviews;
  private final Outbox<ReviewDocument> outbox;
  private final EventEncoder encoder;

  MongoReviews(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<ReviewDocument> collection =
        database.getCollection("reviews", ReviewDocument.class);
    this.reviews = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.review", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Review> of(Scope scope, UUID letterId, Period period) {
    return reviews
        .find(scope, ReviewKey.id(letterId, period))
        .map(document -> Review.stored(document.snapshot()));
  }

  @Override
  public Page<Review.Snapshot> list(Scope scope, @Nullable Integer year, PageQuery page) {
    Bson wanted = year == null ? Filters.empty() : between(year + "|", (year + 1) + "|");
    return reviews.page(scope, wanted, page).map(ReviewDocument::snapshot);
  }

  @Override
  public boolean areOpen(AreaCode county, int year, Period period) {
    Bson of = between(ReviewDocument.order(year, period + "|"), year + "|" + period + "}");
    Bson open = Filters.and(of, Filters.eq("state", ReviewState.OBJECTED.name()));
    return reviews.find(Scope.of(county), open).limit(1).first() != null;
  }

  private static Bson between(String first, String end) {
    return Filters.and(Filters.gte("order", first), Filters.lt("order", end));
  }

  @Override
  public Review.Snapshot save(Scope scope, Review review) {
    Review.Snapshot now = review.snapshot();
    List<EventDraft> events =
        review.facts().stream().flatMap(fact -> drafts(now.key(), fact)).toList();
    ReviewDocument document = ReviewDocument.of(now, encoder.append(now.outgoing(), events));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  private static Stream<EventDraft> drafts(ReviewKey key, ReviewFact fact) {
    return switch (fact) {
      case ReviewFact.Signed it ->
          Stream.concat(
              it.findings().stream().map(one -> found(key, it.edition(), one)),
              Stream.of(draft("review-signed", Signed.of(key, it))));
      case ReviewFact.Objected it -> Stream.of(draft("review-objected", Objected.of(key, it)));
      case ReviewFact.Answered it -> Stream.of(draft("review-answered", Answered.of(key, it)));
    };
  }

  private static EventDraft found(ReviewKey key, int edition, Finding one) {
    return draft(
        "finding-recorded",
        new Found(
            key.letterId(),
            key.area(),
            key.year(),
            one.indicator(),
            key.period(),
            one.percent().toPlainString(),
            one.on(),
            edition));
  }

  private static EventDraft draft(String name, Object data) {
    return new EventDraft("cn.tongxin.assessment." + name + ".v1", data);
  }

  /** The forms in which it is published: see {@code contracts/events/assessment}. */
  private record Found(
      UUID letterId,
      AreaCode area,
      int year,
      String indicator,
      Period period,
      String percent,
      LocalDate on,
      int edition) {}

  private record Signed(UUID letterId, AreaCode area, int year, Period period, int edition) {
    static Signed of(ReviewKey key, ReviewFact.Signed it) {
      return new Signed(key.letterId(), key.area(), key.year(), key.period(), it.edition());
    }
  }

  private record Objected(
      UUID letterId, AreaCode area, int year, Period period, int edition, UUID objectionId) {
    static Objected of(ReviewKey key, ReviewFact.Objected it) {
      return new Objected(
          key.letterId(), key.area(), key.year(), key.period(), it.edition(), it.objectionId());
    }
  }

  private record Answered(
      UUID letterId,
      AreaCode area,
      int year,
      Period period,
      int edition,
      UUID objectionId,
      boolean upheld) {
    static Answered of(ReviewKey key, ReviewFact.Answered it) {
      return new Answered(
          key.letterId(),
          key.area(),
          key.year(),
          key.period(),
          it.edition(),
          it.objectionId(),
          it.upheld());
    }
  }
}
