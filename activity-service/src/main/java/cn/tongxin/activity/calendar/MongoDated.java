package cn.tongxin.activity.calendar;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Records of one collection, by their day: the index over place and order answers it. */
final class MongoDated implements CalendarSource {
  private final ScopedCollection<DatedDocument> records;
  private final CalendarEntry.Kind kind;
  private final Function<DatedDocument, CalendarEntry> form;

  /**
   * @param collection whose documents have an order that begins with their day
   * @param form of a document as an entry
   */
  MongoDated(
      MongoDatabase database,
      String collection,
      CalendarEntry.Kind kind,
      Function<DatedDocument, CalendarEntry> form) {
    this.records =
        ScopedCollection.withoutIndex(database.getCollection(collection, DatedDocument.class));
    this.kind = kind;
    this.form = form;
  }

  @Override
  public CalendarEntry.Kind kind() {
    return kind;
  }

  @Override
  public List<CalendarEntry> between(Scope scope, LocalDate from, LocalDate to, int most) {
    return records
        .find(
            scope,
            Filters.and(
                Filters.gte("order", from.toString()),
                Filters.lt("order", to.plusDays(1).toString())))
        .projection(
            Projections.include(
                "within", "order", "state", "officers", "standing", "notice.officers"))
        .sort(Sorts.ascending("order"))
        .limit(most)
        .map(form::apply)
        .into(new ArrayList<>());
  }
}
