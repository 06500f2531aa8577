package cn.tongxin.activity.handover;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The things of one collection that officers can hold, for whoever empties a desk. Each thing says
 * itself whether it was the officer's when a hand-over was announced.
 *
 * @param <D> the document record
 */
public final class MongoDesk<D extends Listed> {
  private static final int AT_ONCE = 100;

  private final ScopedCollection<D> things;
  private final String movedBy;

  /**
   * Sees to an index too.
   *
   * @param movedBy the field that holds the ids of the hand-overs that moved a thing
   */
  public MongoDesk(MongoCollection<D> collection, ScopedCollection<D> things, String movedBy) {
    collection.createIndex(Indexes.ascending(movedBy), new IndexOptions().sparse(true));
    this.things = things;
    this.movedBy = movedBy;
  }

  /**
   * Goes through what the officer may hold, page by page, and again where something was changed
   * meanwhile.
   *
   * @param held what the officer may hold
   * @param move saves one thing as the other officer's; leaves it where it came later
   */
  public void clear(Handover handover, Bson held, Consumer<D> move) {
    @Nullable String cursor = null;
    boolean lost = false;
    do {
      Page<D> page = things.page(Scope.of(handover.area()), held, PageQuery.of(AT_ONCE, cursor));
      for (D thing : page.items()) {
        lost |= !moved(thing, move);
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    if (lost) {
      clear(handover, held, move);
    }
  }

  private static <D> boolean moved(D thing, Consumer<D> move) {
    try {
      move.accept(thing);
      return true;
    } catch (ConcurrentChange changedMeanwhile) {
      return false;
    }
  }

  /** How many things a hand-over has moved in all. */
  public int moved(Handover handover) {
    Document sum =
        things
            .aggregate(
                Scope.of(handover.area()),
                List.of(
                    Aggregates.match(Filters.eq(movedBy, handover.id())),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return sum == null ? 0 : sum.get("count", Number.class).intValue();
  }
}
