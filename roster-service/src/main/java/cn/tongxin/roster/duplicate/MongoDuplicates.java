package cn.tongxin.roster.duplicate;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Proposals in MongoDB; a list of one state is a stretch of the order. */
@Component
final class MongoDuplicates implements Duplicates {
  private final ScopedCollection<DuplicateDocument> duplicates;
  private final MongoErrands<DuplicateDocument> errands;
  private final BatchSave<DuplicateDocument> saves;
  private final Supplier<UUID> ids;

  MongoDuplicates(MongoDatabase database, Clock clock, Supplier<UUID> ids) {
    MongoCollection<DuplicateDocument> collection =
        database.getCollection("duplicates", DuplicateDocument.class);
    this.duplicates = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, Duration.ofMinutes(1));
    this.saves = new BatchSave<>(collection);
    this.ids = ids;
  }

  @Override
  public Optional<Duplicate> byId(Scope scope, UUID id) {
    return duplicates.find(scope, id).map(DuplicateDocument::duplicate);
  }

  @Override
  public Page<Duplicate> list(Scope scope, DuplicateState state, PageQuery query) {
    return duplicates
        .page(
            scope,
            Filters.and(Filters.gte("order", state + " "), Filters.lt("order", state + "!")),
            query)
        .map(DuplicateDocument::duplicate);
  }

  @Override
  public void propose(List<Duplicate> fresh) {
    var _ = saves.save(fresh.stream().map(this::document).toList());
  }

  @Override
  public Optional<Duplicate> claim() {
    return errands.claim().map(DuplicateDocument::duplicate);
  }

  @Override
  public void save(Duplicate duplicate) {
    if (!saves.save(List.of(document(duplicate))).isEmpty()) {
      throw new ConcurrentChange(duplicate.pair().id());
    }
  }

  private DuplicateDocument document(Duplicate duplicate) {
    return DuplicateDocument.of(duplicate, ids.get());
  }
}
