package cn.tongxin.activity.booking;

import cn.tongxin.activity.gathering.Rooms;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.ConcurrentChange;
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
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;

/** Halls in MongoDB. */
@Repository
class MongoHalls implements Rooms {
  private final ScopedCollection<HallDocument> halls;
  private final BatchSave<HallDocument> saving;
  private final Supplier<UUID> writers;

  MongoHalls(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<HallDocument> collection = database.getCollection("halls", HallDocument.class);
    this.halls = new ScopedCollection<>(collection);
    this.saving = new BatchSave<>(collection);
    this.writers = ids;
  }

  /** The hall, where it lies in the scope. */
  Optional<Hall> byId(Scope scope, UUID id) {
    return halls.find(scope, id).map(HallDocument::hall);
  }

  /**
   * Saves a hall; answers it as it is after that.
   *
   * @throws ConcurrentChange if somebody else saved it first, or the id is taken
   */
  Hall save(Hall hall) {
    HallDocument document = HallDocument.of(hall, writers.get());
    if (!saving.save(List.of(document)).isEmpty()) {
      throw new ConcurrentChange(hall.id());
    }
    return document.hall();
  }

  /** A page of halls, place by place. */
  Page<Hall> list(Scope scope, PageQuery page) {
    return halls.page(scope, Filters.empty(), page).map(HallDocument::hall);
  }

  @Override
  public Optional<Integer> seats(Scope scope, UUID hallId) {
    return byId(scope, hallId).map(Hall::seats);
  }
}
