package cn.tongxin.activity.workday;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Notices in MongoDB, beside those that came with the service; what a county entered wins. */
@Repository
class MongoWorkYears implements WorkYears, WorkCalendars {
  private static final int COUNTY = 6;

  private final MongoCollection<WorkYearDocument> collection;
  private final ScopedCollection<WorkYearDocument> entered;
  private final List<WorkYear> builtIn;

  MongoWorkYears(MongoDatabase database, KnownYears known) {
    this.collection = database.getCollection("workYears", WorkYearDocument.class);
    this.entered = new ScopedCollection<>(collection);
    this.builtIn = known.years();
  }

  @Override
  public WorkCalendar of(AreaCode place) {
    Map<Integer, WorkYear> years = new HashMap<>();
    builtIn.forEach(year -> years.put(year.year(), year));
    entered
        .find(Scope.of(place.upTo(COUNTY)), Filters.empty())
        .forEach(document -> years.put(document.noted().year(), document.noted()));
    return new WorkCalendar(years.values());
  }

  @Override
  public Optional<Noted> of(AreaCode county, int year) {
    return entered
        .find(Scope.of(county), WorkYearDocument.id(county, year))
        .map(document -> new Noted(document.noted(), document.version()))
        .or(() -> builtIn(year));
  }

  private Optional<Noted> builtIn(int year) {
    return builtIn.stream()
        .filter(known -> known.year() == year)
        .findFirst()
        .map(known -> new Noted(known, 0));
  }

  @Override
  public void enter(AreaCode county, WorkYear year, long version) {
    WorkYearDocument next = WorkYearDocument.of(county, year, version + 1);
    try {
      if (version == 0) {
        collection.insertOne(next);
      } else if (collection
              .replaceOne(Filters.and(Filters.eq(next.id()), Filters.eq("version", version)), next)
              .getMatchedCount()
          == 0) {
        throw new ConcurrentChange(next.id());
      }
    } catch (MongoWriteException e) {
      throw e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
          ? new ConcurrentChange(next.id())
          : e;
    }
  }
}
