package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Entries in MongoDB, each once. */
@Repository
class MongoSpendings {
  private final ScopedCollection<SpendingDocument> entries;
  private final Mirror<SpendingDocument> mirror;

  MongoSpendings(MongoDatabase database) {
    MongoCollection<SpendingDocument> collection =
        database.getCollection("spendings", SpendingDocument.class);
    collection.createIndex(Indexes.ascending("day"));
    collection.createIndex(Indexes.ascending("line", "order"));
    this.entries = ScopedCollection.withoutIndex(collection);
    this.mirror = new Mirror<>(collection);
  }

  /** Keeps entries; one that is known changes nothing. */
  void learn(List<SpendingDocument> told) {
    mirror.putAll(told);
  }

  /** What all entries of a line and day come to. */
  DaySum sum(Scope scope, LineKey line, LocalDate day) {
    return DaySum.of(
        day,
        entries
            .find(scope, Filters.eq("day", line + "|" + day))
            .map(SpendingDocument::spending)
            .into(new ArrayList<>()));
  }

  /** A page of a line's entries, by day. */
  Page<Spending> of(Scope scope, LineKey line, @Nullable YearMonth month, PageQuery page) {
    Bson ofLine = Filters.eq("line", line.toString());
    Bson wanted =
        month == null
            ? ofLine
            : Filters.and(
                ofLine, Filters.gte("order", month + "-"), Filters.lt("order", month + "."));
    return entries.page(scope, wanted, page).map(SpendingDocument::spending);
  }
}
