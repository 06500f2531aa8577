package cn.tongxin.activity.handover;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.function.Consumer;

/**
 * The things of one collection by the officer who answers for each: {@code terms.officer}, with its
 * {@link Tenure} in {@code tenure}.
 *
 * @param <D> the document record
 */
public final class MongoTenures<D extends Listed> {
  private final MongoDesk<D> desk;

  /** Sees to the indexes too. */
  public MongoTenures(MongoCollection<D> collection, ScopedCollection<D> things) {
    collection.createIndex(Indexes.ascending("terms.officer", "order"));
    this.desk = new MongoDesk<>(collection, things, "tenure.handovers");
  }

  /**
   * Moves everything that was the officer's when the hand-over was announced.
   *
   * @param move saves one thing as the other officer's
   * @return how many things this hand-over has moved in all
   */
  public int clear(Handover handover, Consumer<D> move) {
    desk.clear(
        handover,
        Filters.and(
            Filters.eq("terms.officer", handover.from()),
            Filters.lte("tenure.since", handover.at())),
        move);
    return desk.moved(handover);
  }
}
