package cn.tongxin.activity.duty;

import cn.tongxin.activity.handover.Handover;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Duty rosters in MongoDB. */
@Repository
class MongoDuties {
  private final ScopedCollection<DutyDocument> duties;
  private final BatchSave<DutyDocument> saving;
  private final Supplier<UUID> writers;

  MongoDuties(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<DutyDocument> collection =
        database.getCollection("dutyRosters", DutyDocument.class);
    collection.createIndex(Indexes.ascending("people"));
    collection.createIndex(Indexes.ascending("roster.handovers"), new IndexOptions().sparse(true));
    this.duties = new ScopedCollection<>(collection);
    this.saving = new BatchSave<>(collection);
    this.writers = ids;
  }

  /** The roster, where it lies in the scope. */
  Optional<DutyRoster> byId(Scope scope, UUID id) {
    return duties.find(scope, id).map(DutyDocument::duty);
  }

  /**
   * Saves a roster; answers it as it is after that.
   *
   * @throws ConcurrentChange if somebody else saved it first, or the id is taken
   */
  DutyRoster save(DutyRoster roster) {
    DutyDocument document = DutyDocument.of(roster, writers.get());
    if (!saving.save(List.of(document)).isEmpty()) {
      throw new ConcurrentChange(roster.id());
    }
    return document.duty();
  }

  /** A page of rosters, place by place. */
  Page<DutyRoster> list(Scope scope, PageQuery page) {
    return duties.page(scope, Filters.empty(), page).map(DutyDocument::duty);
  }

  /** Some of the rosters. */
  List<DutyRoster> some(Scope scope, int most) {
    return duties
        .find(scope, Filters.empty())
        .limit(most)
        .map(DutyDocument::duty)
        .into(new ArrayList<>());
  }

  /** The rosters that an officer is on duty by. */
  List<DutyRoster> of(Scope scope, String officer) {
    return duties
        .find(scope, Filters.eq("people", officer))
        .map(DutyDocument::duty)
        .into(new ArrayList<>());
  }

  /** How many rosters a hand-over has changed. */
  int countHandedOver(Scope scope, Handover handover) {
    Document sum =
        duties
            .aggregate(
                scope,
                List.of(
                    Aggregates.match(Filters.eq("roster.handovers", handover.id())),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return sum == null ? 0 : sum.get("count", Number.class).intValue();
  }
}
