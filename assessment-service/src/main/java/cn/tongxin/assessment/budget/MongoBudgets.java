package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Budget lines in MongoDB. */
@Repository
class MongoBudgets {
  private final ScopedCollection<BudgetDocument> lines;
  private final Outbox<BudgetDocument> outbox;
  private final EventEncoder encoder;

  MongoBudgets(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<BudgetDocument> collection =
        database.getCollection("budgets", BudgetDocument.class);
    collection.createIndex(Indexes.ascending("within", "state", "order"));
    this.lines = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, BudgetWire.TOPIC, relay);
    this.encoder = encoder;
  }

  /** The line, where it lies in the scope. */
  Optional<BudgetDocument> byKey(Scope scope, LineKey key) {
    return lines.find(scope, key.toString());
  }

  /**
   * Saves a line and publishes what happened to it.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  BudgetDocument save(Scope scope, BudgetLine line) {
    Outgoing outgoing =
        encoder.append(
            line.snapshot().outgoing(), line.events().stream().map(BudgetWire::draft).toList());
    BudgetDocument document = BudgetDocument.of(line, outgoing);
    outbox.save(document, ScopedCollection.guard(scope));
    return document;
  }

  /** A page of lines of a year, by office and code. */
  Page<BudgetDocument> list(Scope scope, int year, @Nullable BudgetState state, PageQuery page) {
    Bson ofYear = between(year + "|", (year + 1) + "|");
    return lines.page(
        scope,
        state == null ? ofYear : Filters.and(Filters.eq("state", state.name()), ofYear),
        page);
  }

  /** What an office's lines of a year come to together. */
  Sums sums(Scope scope, AreaCode office, int year) {
    Bson ofOffice = between(year + "|" + office + "|", year + "|" + office + "}");
    Document sums =
        lines
            .aggregate(
                scope,
                List.of(
                    Aggregates.match(ofOffice),
                    Aggregates.group(
                        null,
                        Accumulators.sum("lines", 1L),
                        Accumulators.sum("approved", "$approved"),
                        Accumulators.sum("paid", "$paid"),
                        Accumulators.sum("received", "$received"),
                        Accumulators.sum("entries", "$entries"))))
            .first();
    return sums == null ? new Sums(0, 0, 0, 0, 0) : Sums.of(sums);
  }

  private static Bson between(String from, String end) {
    return Filters.and(Filters.gte("order", from), Filters.lt("order", end));
  }

  /** Sums over lines, in fen. */
  record Sums(long lines, long approved, long paid, long received, long entries) {

    static Sums of(Document sums) {
      return new Sums(
          number(sums, "lines"),
          number(sums, "approved"),
          number(sums, "paid"),
          number(sums, "received"),
          number(sums, "entries"));
    }

    private static long number(Document sums, String name) {
      return sums.get(name, Number.class).longValue();
    }
  }
}
