package cn.tongxin.activity.gathering;

import cn.tongxin.activity.MongoPass;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;

/** Series in MongoDB. */
@Repository
class MongoSeries {
  private static final int AT_ONCE = 100;

  private final ScopedCollection<SeriesDocument> series;
  private final BatchSave<SeriesDocument> saving;
  private final Supplier<UUID> writers;

  MongoSeries(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<SeriesDocument> collection =
        database.getCollection("gatheringSeries", SeriesDocument.class);
    collection.createIndex(Indexes.ascending("madeUntil"));
    this.series = new ScopedCollection<>(collection);
    this.saving = new BatchSave<>(collection);
    this.writers = ids;
  }

  /** The series, where it lies in the scope. */
  Optional<Series> byId(Scope scope, UUID id) {
    return series.find(scope, id).map(SeriesDocument::series);
  }

  /**
   * Saves a series; answers it as it is after that.
   *
   * @throws ConcurrentChange if somebody else saved it first, or the id is taken
   */
  Series save(Series it) {
    SeriesDocument document = SeriesDocument.of(it, writers.get());
    if (!saving.save(List.of(document)).isEmpty()) {
      throw new ConcurrentChange(it.id());
    }
    return document.series();
  }

  /** A page of series, kind by kind. */
  Page<Series> list(Scope scope, PageQuery page) {
    return series.page(scope, Filters.empty(), page).map(SeriesDocument::series);
  }

  /** Some of those that have not made everything up to a day. */
  List<Series> behind(LocalDate horizon, MongoPass pass) {
    return pass.some(
        series,
        new MongoPass.Due(
            Filters.lt("madeUntil", horizon.toString()), Sorts.ascending("madeUntil"), AT_ONCE),
        SeriesDocument::id,
        SeriesDocument::series);
  }
}
