package cn.tongxin.activity.gathering;

import cn.tongxin.activity.calendar.CalendarEntry;
import cn.tongxin.activity.calendar.CalendarSource;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The sessions of gatherings, by their day. */
@Repository
class MongoGatheringDays implements CalendarSource {
  private final ScopedCollection<GatheringDocument> gatherings;

  MongoGatheringDays(MongoDatabase database) {
    MongoCollection<GatheringDocument> collection =
        database.getCollection("gatherings", GatheringDocument.class);
    collection.createIndex(Indexes.ascending("within", "first"));
    collection.createIndex(Indexes.ascending("within", "until"), new IndexOptions().sparse(true));
    this.gatherings = ScopedCollection.withoutIndex(collection);
  }

  @Override
  public CalendarEntry.Kind kind() {
    return CalendarEntry.Kind.GATHERING;
  }

  @Override
  public List<CalendarEntry> between(Scope scope, LocalDate from, LocalDate to, int most) {
    return Stream.concat(
            find(scope, range("first", from, to), "first", most),
            find(scope, range("until", from, from.plusDays(GatheringPlan.LONGEST)), "until", most)
                .filter(course -> course.first().compareTo(from.toString()) < 0))
        .filter(gathering -> gathering.state() != GatheringState.CANCELLED)
        .flatMap(GatheringDocument::sessionDays)
        .filter(entry -> !entry.on().isBefore(from) && !entry.on().isAfter(to))
        .limit(most)
        .toList();
  }

  private static Bson range(String field, LocalDate from, LocalDate to) {
    return Filters.and(Filters.gte(field, from.toString()), Filters.lte(field, to.toString()));
  }

  private Stream<GatheringDocument> find(Scope scope, Bson filter, String by, int most) {
    return gatherings
        .find(scope, filter)
        .sort(Sorts.ascending(by))
        .limit(most)
        .into(new ArrayList<>())
        .stream();
  }
}
