package cn.tongxin.activity.overview;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** In which months records were ever counted; noted before they are. */
@Repository
class MongoCountedMonths {
  private final MongoCollection<CountedDocument> collection;
  private final ScopedCollection<CountedDocument> counted;

  MongoCountedMonths(MongoDatabase database) {
    this.collection = database.getCollection("countedMonths", CountedDocument.class);
    this.counted = ScopedCollection.withoutIndex(collection);
  }

  /** What these records add to which sheet, and where they add nothing any more. */
  Map<SheetKey, List<Part>> parts(Collection<Counted> records) {
    Map<SheetKey, List<Part>> parts = new HashMap<>();
    Map<String, CountedDocument> noted = noted(records);
    for (Counted record : records) {
      Map<YearMonth, Map<String, Long>> months =
          Objects.requireNonNull(noted.get(record.cause())).completed(record.months());
      months.forEach(
          (month, figures) ->
              parts
                  .computeIfAbsent(SheetKey.of(record.area(), month), _ -> new ArrayList<>())
                  .add(new Part(record.cause(), record.seq(), figures)));
    }
    return parts;
  }

  private Map<String, CountedDocument> noted(Collection<Counted> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    collection.bulkWrite(
        records.stream().map(MongoCountedMonths::noting).toList(),
        new BulkWriteOptions().ordered(false));
    List<String> causes = records.stream().map(Counted::cause).distinct().toList();
    return counted.findAll(Scope.platform(), causes).stream()
        .collect(Collectors.toMap(CountedDocument::id, Function.identity()));
  }

  private static UpdateOneModel<CountedDocument> noting(Counted record) {
    List<String> months = record.months().keySet().stream().map(YearMonth::toString).toList();
    return new UpdateOneModel<>(
        Filters.eq(record.cause()),
        Updates.combine(
            Updates.addEachToSet("months", months),
            Updates.setOnInsert("within", record.area().within()),
            Updates.setOnInsert("order", record.cause())),
        new UpdateOptions().upsert(true));
  }
}
