package cn.tongxin.assessment.award;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Calls in MongoDB. */
@Repository
class MongoAwardCalls {
  private final ScopedCollection<CallDocument> calls;
  private final Outbox<CallDocument> outbox;
  private final EventEncoder encoder;

  MongoAwardCalls(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<CallDocument> collection =
        database.getCollection("awardCalls", CallDocument.class);
    this.calls = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, AwardWire.TOPIC, relay);
    this.encoder = encoder;
  }

  /** The call, where it lies in the scope. */
  Optional<AwardCall> byId(Scope scope, UUID id) {
    return calls.find(scope, id).map(CallDocument::call);
  }

  /**
   * Saves a call and publishes its result, where it has one now.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  AwardCall save(Scope scope, AwardCall call) {
    AwardCall.Snapshot s = call.snapshot();
    AwardResult result = s.result();
    List<EventDraft> events =
        call.publishedNow() && result != null ? List.of(AwardWire.draft(s, result)) : List.of();
    CallDocument document = CallDocument.of(s, encoder.append(s.outgoing(), events));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.call();
  }

  /** A page of calls, by year. */
  Page<AwardCall> list(Scope scope, @Nullable Integer year, PageQuery page) {
    Bson wanted =
        year == null
            ? Filters.empty()
            : Filters.and(Filters.gte("order", year + "|"), Filters.lt("order", (year + 1) + "|"));
    return calls.page(scope, wanted, page).map(CallDocument::call);
  }
}
