package cn.tongxin.roster.festival;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Calendars in MongoDB, one document an office. */
@Repository
final class MongoCalendars implements Calendars {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<OfficeCalendarDocument> collection;
  private final ScopedCollection<OfficeCalendarDocument> calendars;
  private final MongoErrands<OfficeCalendarDocument> errands;
  private final Clock clock;

  MongoCalendars(MongoDatabase database, Clock clock) {
    this.collection = database.getCollection("officeCalendars", OfficeCalendarDocument.class);
    this.calendars = new ScopedCollection<>(collection);
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.clock = clock;
  }

  @Override
  public Map<AreaCode, OfficeCalendar> of(Collection<AreaCode> areas) {
    Map<AreaCode, OfficeCalendar> all = new LinkedHashMap<>();
    areas.forEach(area -> all.put(area, OfficeCalendar.unrecorded(area)));
    calendars
        .findAll(Scope.platform(), areas.stream().map(AreaCode::value).toList())
        .forEach(found -> all.put(new AreaCode(found.id()), found.calendar()));
    return all;
  }

  @Override
  public void save(OfficeCalendar next) {
    if (next.version() == 1) {
      insert(next);
    } else if (collection.updateOne(before(next), change(next)).getMatchedCount() == 0) {
      throw new ConcurrentChange(next.area());
    }
  }

  private static Bson before(OfficeCalendar next) {
    return Filters.and(Filters.eq(next.area().value()), Filters.eq("version", next.version() - 1));
  }

  /** Whoever follows an older calendar has lost the claim by this. */
  private Bson change(OfficeCalendar next) {
    return Updates.combine(
        Updates.set("version", next.version()),
        Updates.set("number", next.number()),
        Updates.set("settings", next.settings()),
        Updates.set("announcements", next.announcements()),
        Updates.unset("after"),
        Updates.set("errand.due", clock.instant()),
        Updates.inc("errand.claims", 1L));
  }

  private void insert(OfficeCalendar first) {
    try {
      collection.insertOne(OfficeCalendarDocument.of(first, Errand.dueAt(clock.instant())));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new ConcurrentChange(first.area());
      }
      throw e;
    }
  }

  @Override
  public Optional<Following> claim() {
    return errands
        .claim()
        .map(
            found ->
                new Following(
                    new AreaCode(found.id()),
                    found.after(),
                    Objects.requireNonNull(found.errand())));
  }

  @Override
  public boolean note(Following claimed, UUID after) {
    return errands.note(claimed.area().value(), claimed.errand(), Updates.set("after", after));
  }

  @Override
  public void finish(Following claimed) {
    boolean _ = errands.finish(claimed.area().value(), claimed.errand(), Updates.unset("after"));
  }
}
