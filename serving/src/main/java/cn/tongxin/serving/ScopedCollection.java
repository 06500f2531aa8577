package cn.tongxin.serving;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection that cannot be read without saying for whom: every method demands a {@link Scope},
 * and an ArchUnit rule keeps the driver's own collection out of the stores.
 *
 * @param <D> the document record
 */
public final class ScopedCollection<D extends Listed> {
  private final MongoCollection<D> collection;

  /** Sees to the index that a list within a place is answered from. */
  public ScopedCollection(MongoCollection<D> collection) {
    this(collection, true);
  }

  private ScopedCollection(MongoCollection<D> collection, boolean listed) {
    this.collection = collection;
    if (listed) {
      collection.createIndex(Indexes.ascending("within", "order"));
    }
  }

  /**
   * A collection of which nobody lists all that is within a place; its store sees to its indexes.
   */
  public static <D extends Listed> ScopedCollection<D> withoutIndex(MongoCollection<D> collection) {
    return new ScopedCollection<>(collection, false);
  }

  /** The document with this id, where it lies in the scope. */
  public Optional<D> find(Scope scope, Object id) {
    return Optional.ofNullable(
        collection.find(Filters.and(Filters.eq(id), scope.filter())).first());
  }

  /** All documents with the given ids that lie in the scope. */
  public List<D> findAll(Scope scope, Iterable<?> ids) {
    return find(scope, Filters.in("_id", ids)).into(new ArrayList<>());
  }

  /** The documents in the scope that match; the caller bounds how many. */
  public FindIterable<D> find(Scope scope, Bson filter) {
    return collection.find(Filters.and(scope.filter(), filter));
  }

  /** A page of what matches in the scope, by ascending {@code order}. */
  public Page<D> page(Scope scope, Bson filter, PageQuery query) {
    return page(scope, filter, query, "order", Listed::order);
  }

  /**
   * A page of what matches in the scope, by an ascending field of another name than {@code order},
   * just as unique; the caller sees to its index.
   */
  public Page<D> page(
      Scope scope, Bson filter, PageQuery query, String field, Function<? super D, String> value) {
    Bson rest =
        query.after() == null ? filter : Filters.and(filter, Filters.gt(field, query.after()));
    return page(scope, rest, Sorts.ascending(field), query.limit(), value);
  }

  /** A page of what matches in the scope, by descending {@code order}: the newest first. */
  public Page<D> pageNewestFirst(Scope scope, Bson filter, PageQuery query) {
    return pageNewestFirst(scope, filter, query, "order", Listed::order);
  }

  /**
   * A page of what matches in the scope, by a descending field of another name than {@code order},
   * just as unique; the caller sees to its index.
   */
  public Page<D> pageNewestFirst(
      Scope scope, Bson filter, PageQuery query, String field, Function<? super D, String> value) {
    Bson rest =
        query.after() == null ? filter : Filters.and(filter, Filters.lt(field, query.after()));
    return page(scope, rest, Sorts.descending(field), query.limit(), value);
  }

  private Page<D> page(
      Scope scope, Bson filter, Bson sort, int limit, Function<? super D, String> value) {
    List<D> found = find(scope, filter).sort(sort).limit(limit + 1).into(new ArrayList<>());
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<D> items = found.subList(0, limit);
    return new Page<>(List.copyOf(items), PageQuery.encode(value.apply(items.getLast())));
  }

  /** A count or a sum over the documents in the scope: the scope is the first stage. */
  public AggregateIterable<Document> aggregate(Scope scope, List<Bson> stages) {
    List<Bson> all = new ArrayList<>();
    all.add(Aggregates.match(scope.filter()));
    all.addAll(stages);
    return collection.aggregate(all, Document.class);
  }

  /** The scope as a condition of an update, for the outbox. */
  public static Bson guard(Scope scope) {
    return scope.filter();
  }
}
