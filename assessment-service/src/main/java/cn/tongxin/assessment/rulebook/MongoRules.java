package cn.tongxin.assessment.rulebook;

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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rules in MongoDB. */
@Repository
class MongoRules {
  private final ScopedCollection<RuleDocument> rules;
  private final BatchSave<RuleDocument> saves;
  private final Supplier<UUID> ids;

  MongoRules(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<RuleDocument> collection = database.getCollection("rules", RuleDocument.class);
    this.rules = new ScopedCollection<>(collection);
    this.saves = new BatchSave<>(collection);
    this.ids = ids;
  }

  /** The rule, where it lies in the scope. */
  Optional<Rule> byId(Scope scope, UUID id) {
    return rules.find(scope, id).map(RuleDocument::rule);
  }

  /**
   * Saves a rule.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Rule save(Rule rule) {
    RuleDocument document = RuleDocument.of(rule.snapshot(), ids.get());
    if (!saves.save(List.of(document)).isEmpty()) {
      throw new ConcurrentChange(document.id());
    }
    return document.rule();
  }

  /** A page of rules, by kind. */
  Page<Rule> list(Scope scope, @Nullable RuleKind kind, PageQuery page) {
    Bson wanted =
        kind == null
            ? Filters.empty()
            : Filters.and(Filters.gte("order", kind + "|"), Filters.lt("order", kind + "}"));
    return rules.page(scope, wanted, page).map(RuleDocument::rule);
  }
}
