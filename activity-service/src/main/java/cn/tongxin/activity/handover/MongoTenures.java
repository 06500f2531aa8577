package cn.tongxin.activity.handover;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The things of one collection by the officer who answers for each: {@code terms.officer}, with its
 * {@link Tenure} in {@code tenure}.
 *
 * @param <D> the document record
 */
public final class MongoTenures<D extends Listed> {
  private static final int AT_ONCE = 100;

  private final ScopedCollection<D> things;

  /** Sees to the indexes too. */
  public MongoTenures(MongoCollection<D> collection, ScopedCollection<D> things) {
    collection.createIndex(Indexes.ascending("terms.officer", "tenure.since"));
    collection.createIndex(Indexes.ascending("tenure.handovers"), new IndexOptions().sparse(true));
    this.things = things;
  }

  /**
   * Moves everything that was the officer's when the hand-over was announced.
   *
   * @param move saves one thing as the other officer's
   * @return how many things this hand-over has moved in all
   */
  public int clear(Handover handover, Consumer<D> move) {
    for (List<D> some = some(handover); !some.isEmpty(); some = some(handover)) {
      some.forEach(thing -> unlessChanged(thing, move));
    }
    return moved(handover);
  }

  private List<D> some(Handover handover) {
    return things
        .find(
            Scope.of(handover.area()),
            Filters.and(
                Filters.eq("terms.officer", handover.from()),
                Filters.lte("tenure.since", handover.at())))
        .limit(AT_ONCE)
        .into(new ArrayList<>());
  }

  private void unlessChanged(D thing, Consumer<D> move) {
    try {
      move.accept(thing);
    } catch (ConcurrentChange changedMeanwhile) {
      // The next look finds it if it is still that officer's.
    }
  }

  private int moved(Handover handover) {
    Document sum =
        things
            .aggregate(
                Scope.of(handover.area()),
                List.of(
                    Aggregates.match(Filters.eq("tenure.handovers", handover.id())),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return sum == null ? 0 : sum.get("count", Number.class).intValue();
  }
}
