package cn.tongxin.eventing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;

/**
 * A consumer's copy of aggregates that another service owns. The newest state wins, whatever order
 * and however often the events arrive.
 *
 * @param <D> the document record
 */
public final class Mirror<D extends Sequenced> {
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final ReplaceOptions NO_UPSERT = new ReplaceOptions();

  private final MongoCollection<D> collection;

  /** A mirror kept in {@code collection}. */
  public Mirror(MongoCollection<D> collection) {
    this.collection = collection;
  }

  /** Stores each state that is newer than the one held; one bulk write. */
  public void putAll(Collection<D> states) {
    if (states.isEmpty()) {
      return;
    }
    List<D> refused = put(List.copyOf(states), UPSERT);
    // Refused is what is stale, and what lost a race for the first insert: the latter is still
    // newer.
    if (!refused.isEmpty()) {
      put(refused, NO_UPSERT);
    }
  }

  /** Answers the states whose id was already there with another {@code seq}. */
  private List<D> put(List<D> states, ReplaceOptions options) {
    try {
      collection.bulkWrite(
          states.stream().map(state -> newer(state, options)).toList(), Relay.UNORDERED);
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (!VersionGuard.onlyLost(e)) {
        throw e;
      }
      return e.getWriteErrors().stream().map(error -> states.get(error.getIndex())).toList();
    }
  }

  private static <D extends Sequenced> ReplaceOneModel<D> newer(D state, ReplaceOptions options) {
    return new ReplaceOneModel<>(
        Filters.and(Filters.eq(state.id()), Filters.lt("seq", state.seq())), state, options);
  }
}
