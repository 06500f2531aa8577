package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.notification.workday.WorkingDays;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How offices want reminders, by place, in MongoDB. */
@Repository
class MongoSettings {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int TOWNSHIP = 9;
  private static final int COUNTY = 6;

  private final MongoCollection<SettingsDocument> collection;
  private final ScopedCollection<SettingsDocument> settings;
  private final Outbox<SettingsDocument> outbox;
  private final EventEncoder encoder;
  private final MongoErrands<SettingsDocument> errands;
  private final WorkingDays working;

  MongoSettings(
      MongoDatabase database, Relay relay, EventEncoder encoder, WorkingDays working, Clock clock) {
    this.collection = database.getCollection("reminderSettings", SettingsDocument.class);
    this.settings = ScopedCollection.withoutIndex(collection);
    this.outbox = new Outbox<>(collection, "tongxin.notification.reminder-settings", relay);
    this.encoder = encoder;
    this.errands = new MongoErrands<>(collection, clock, LEASE);
    this.working = working;
  }

  Optional<SettingsDocument> of(Scope scope, AreaCode area) {
    return settings.find(scope, area.value());
  }

  /** What is known of an office, for what comes from a topic and not from a person. */
  Optional<SettingsDocument> known(AreaCode area) {
    return settings.find(Scope.platform(), area.value());
  }

  /**
   * Saves what an office has entered, and publishes it.
   *
   * @throws ConcurrentChange if somebody else entered something since {@code known} was read
   */
  SettingsDocument enter(
      @Nullable SettingsDocument known, SettingsWire.Entered entered, Instant now) {
    Outgoing before = known == null ? Outgoing.empty() : known.outgoing();
    Outgoing outgoing = encoder.append(before, List.of(SettingsWire.draft(entered)));
    return save(SettingsDocument.next(known, entered, now, outgoing));
  }

  /**
   * Saves it as it is.
   *
   * @throws ConcurrentChange if it is not the version after the one that is stored
   */
  SettingsDocument save(SettingsDocument document) {
    outbox.save(document, Filters.empty());
    return document;
  }

  /** Claims some that are not carried out yet. */
  Optional<SettingsDocument> claim() {
    return errands.claim();
  }

  /**
   * All that is owed is told so, unless something else was entered since; that is told by its
   * version, because each of them begins with an errand of its own.
   */
  void done(SettingsDocument document) {
    var _ =
        collection.updateOne(
            Filters.and(Filters.eq(document.id()), Filters.eq("version", document.version())),
            Updates.unset("errand"));
  }

  /** The same changes, told as the township wants it, or else the county. */
  List<Change> timed(List<Change> changes, LocalDate today) {
    Set<String> codes =
        changes.stream()
            .flatMap(change -> change.put().stream())
            .filter(reminder -> reminder.state().isOwed())
            .flatMap(reminder -> offices(reminder.area()))
            .collect(Collectors.toSet());
    if (codes.isEmpty()) {
      return changes;
    }
    Map<String, Timing> timings = new HashMap<>();
    settings
        .findAll(Scope.platform(), codes)
        .forEach(found -> timings.put(found.id(), found.timing(working)));
    return timings.isEmpty()
        ? changes
        : changes.stream().map(change -> change.with(it -> timed(it, timings, today))).toList();
  }

  private static Reminder timed(Reminder it, Map<String, Timing> timings, LocalDate today) {
    Timing wanted =
        offices(it.area())
            .<@Nullable Timing>map(timings::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return wanted == null ? it : it.timed(wanted, today);
  }

  /** The offices whose word counts in a place, the nearest first. */
  private static Stream<String> offices(AreaCode area) {
    return Stream.of(TOWNSHIP, COUNTY)
        .filter(length -> area.value().length() >= length)
        .map(length -> area.value().substring(0, length));
  }
}
