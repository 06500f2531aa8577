package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans of one kind in MongoDB, one document each; a day on which the calendar alone changes one is
 * in its {@code turnsOn}.
 */
final class MongoStored<D extends Versioned & Listed, P> implements Stored<P> {
  private final ScopedCollection<D> plans;
  private final BatchSave<D> batch;
  private final Function<D, P> plan;
  private final BiFunction<P, LocalDate, D> next;

  /**
   * @param next the document of the next version of a plan, as of a day
   */
  MongoStored(
      MongoCollection<D> collection, Function<D, P> plan, BiFunction<P, LocalDate, D> next) {
    this.plans = ScopedCollection.withoutIndex(collection);
    this.batch = new BatchSave<>(collection);
    this.plan = plan;
    this.next = next;
    collection.createIndex(Indexes.ascending("turnsOn"), new IndexOptions().sparse(true));
  }

  /** What is known of service requests. */
  static Stored<AnswerPlan> answers(MongoDatabase database) {
    return new MongoStored<>(
        database.getCollection("answers", AnswerDocument.class),
        AnswerDocument::answerPlan,
        (plan, _) -> AnswerDocument.next(plan));
  }

  /** What is known of gatherings that are owed. */
  static Stored<CadencePlan> cadences(MongoDatabase database) {
    return new MongoStored<>(
        database.getCollection("cadences", CadenceDocument.class),
        CadenceDocument::plan,
        (plan, _) -> CadenceDocument.next(plan));
  }

  /** What is known of households and organisations. */
  static Stored<SubjectPlan> subjects(MongoDatabase database) {
    return new MongoStored<>(
        database.getCollection("subjects", SubjectDocument.class),
        SubjectDocument::plan,
        SubjectDocument::next);
  }

  @Override
  public List<P> of(Collection<UUID> ids) {
    return plans.findAll(Scope.platform(), ids).stream().map(plan).toList();
  }

  @Override
  public Set<UUID> saveAll(Collection<P> changed, LocalDate today) {
    Set<Object> lost = batch.save(changed.stream().map(it -> next.apply(it, today)).toList());
    return lost.stream().map(UUID.class::cast).collect(Collectors.toSet());
  }

  @Override
  public List<UUID> turning(LocalDate today, int limit) {
    return plans
        .find(Scope.platform(), Filters.lte("turnsOn", today.toString()))
        .limit(limit)
        .map(document -> (UUID) document.id())
        .into(new ArrayList<>());
  }
}
