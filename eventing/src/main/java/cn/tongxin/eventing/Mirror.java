package cn.tongxin.eventing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
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

  /**
   * The same for states of which none is held, as far as is known: they are inserted at once, which
   * is cheaper, and what is held all the same is replaced where it is older.
   */
  public void addAll(Collection<D> states) {
    if (states.isEmpty()) {
      return;
    }
    List<D> fresh = List.copyOf(states);
    List<D> held = written(fresh, fresh.stream().map(InsertOneModel::new).toList());
    if (!held.isEmpty()) {
      var _ = put(held, NO_UPSERT);
    }
  }

  /** Answers the states whose id was already there with another {@code seq}. */
  private List<D> put(List<D> states, ReplaceOptions options) {
    return written(states, states.stream().map(state -> newer(state, options)).toList());
  }

  /** Answers the states that the store refused because of their id. */
  private List<D> written(List<D> states, List<? extends WriteModel<D>> writes) {
    try {
      collection.bulkWrite(writes, Relay.UNORDERED);
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
