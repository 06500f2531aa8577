package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reminders in MongoDB. */
@Repository
class MongoReminders implements Reminders, Inbox, Dues {
  private final MongoCollection<ReminderDocument> collection;
  private final ScopedCollection<ReminderDocument> reminders;
  private final Mirror<ReminderDocument> mirror;

  MongoReminders(MongoDatabase database) {
    this.collection = database.getCollection("reminders", ReminderDocument.class);
    this.reminders = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
    collection.createIndex(Indexes.ascending("within", "state", "order"));
    collection.createIndex(Indexes.ascending("officer", "order"));
    collection.createIndex(Indexes.ascending("people", "change"));
    collection.createIndex(Indexes.ascending("people", "state"));
    collection.createIndex(Indexes.ascending("tellOn"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("subjectRef"));
    collection.createIndex(Indexes.ascending("offices"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("upwards"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("hiddenAt"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("openUntil"), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<ReminderView> byId(Scope scope, UUID id) {
    return reminders.find(scope, id).map(ReminderDocument::view);
  }

  @Override
  public Page<ReminderView> list(Scope scope, Wanted wanted, PageQuery page) {
    return reminders.page(scope, filter(wanted), page).map(ReminderDocument::view);
  }

  private static Bson filter(Wanted wanted) {
    List<Bson> all = new ArrayList<>();
    if (wanted.subjectRef() != null) {
      all.add(Filters.eq("subjectRef", wanted.subjectRef()));
    }
    if (wanted.officer() != null) {
      all.add(Filters.eq("officer", wanted.officer()));
    }
    if (wanted.state() != null) {
      all.add(Filters.eq("state", wanted.state().name()));
    }
    if (wanted.kind() != null) {
      all.add(Filters.eq("kind", wanted.kind().name()));
    }
    if (wanted.dueFrom() != null) {
      all.add(Filters.gte("order", wanted.dueFrom().toString()));
    }
    if (wanted.dueTo() != null) {
      all.add(Filters.lt("order", wanted.dueTo().plusDays(1).toString()));
    }
    return all.isEmpty() ? Filters.empty() : Filters.and(all);
  }

  @Override
  public List<Reminder> of(Collection<UUID> memberRefs) {
    return reminders
        .find(Scope.platform(), Filters.in("subjectRef", memberRefs))
        .into(new ArrayList<>())
        .stream()
        .filter(document -> !document.isHidden())
        .map(ReminderDocument::reminder)
        .toList();
  }

  @Override
  public List<ReminderView> owedBefore(Scope scope, String person, Instant moment, int limit) {
    return reminders
        .find(
            scope,
            Filters.and(
                owedBy(person),
                Filters.exists("offices", false),
                Filters.or(Filters.lte("changedAt", moment), missed(person, moment))))
        .limit(limit)
        .map(ReminderDocument::view)
        .into(new ArrayList<>());
  }

  private static Bson missed(String person, Instant moment) {
    LocalDate day = ChinaDays.of(moment);
    return Filters.and(
        Filters.eq("kind", ReminderKind.MUST_VISIT.name()),
        Filters.lt("order", day.toString()),
        Filters.or(Filters.eq("officer", person), Filters.eq("deputy", person)));
  }

  private static Bson owedBy(String person) {
    return Filters.and(Filters.eq("people", person), owed());
  }

  private static Bson owed() {
    List<String> owed =
        Stream.of(ReminderState.values()).filter(ReminderState::isOwed).map(Enum::name).toList();
    return Filters.in("state", owed);
  }

  @Override
  public void eachOwed(Scope scope, LocalDate until, Consumer<ReminderView> each) {
    for (ReminderState state : ReminderState.values()) {
      if (state.isOwed()) {
        reminders
            .find(
                scope,
                Filters.and(
                    Filters.eq("state", state.name()),
                    Filters.lt("order", until.plusDays(1).toString())))
            .map(ReminderDocument::view)
            .forEach(each);
      }
    }
  }

  @Override
  public List<Reminder> owedIn(AreaCode area, @Nullable String after, int limit) {
    return reminders
        .find(Scope.of(area), Filters.and(owed(), Filters.gt("order", after == null ? "" : after)))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .map(ReminderDocument::reminder)
        .into(new ArrayList<>());
  }

  @Override
  public List<Reminder> owedByOffices(Collection<String> codes, @Nullable UUID after, int limit) {
    return owed(Filters.in("offices", codes), after, limit);
  }

  @Override
  public List<Reminder> toldToOffices(Collection<String> codes, @Nullable UUID after, int limit) {
    return owed(Filters.in("upwards", codes), after, limit);
  }

  private List<Reminder> owed(Bson which, @Nullable UUID after, int limit) {
    Bson theirs = Filters.and(which, owed());
    return reminders
        .find(
            Scope.platform(),
            after == null ? theirs : Filters.and(theirs, Filters.gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(ReminderDocument::reminder)
        .into(new ArrayList<>());
  }

  @Override
  public List<LocalDate> owedBy(Scope scope, String person, int limit) {
    return reminders
        .find(scope, owedBy(person))
        .sort(Sorts.ascending("order"))
        .limit(limit)
        .map(ReminderDocument::dueOn)
        .into(new ArrayList<>());
  }

  /** Reads only documents of which somebody is to be told on that day. */
  @Override
  public List<Notice> toTellOn(LocalDate day) {
    Map<String, Notice> byPersonAndDay = new HashMap<>();
    reminders
        .find(Scope.platform(), Filters.eq("tellOn", day))
        .forEach(
            found ->
                found
                    .reminder()
                    .toldOn(day)
                    .forEach(
                        person ->
                            byPersonAndDay.merge(
                                person + "|" + found.dueOn(), one(person, found), Notice::and)));
    return List.copyOf(byPersonAndDay.values());
  }

  private static Notice one(String person, ReminderDocument owed) {
    return new Notice(person, new AreaCode(owed.within().getLast()), owed.dueOn(), 1);
  }

  @Override
  public void apply(Collection<Change> changes, Instant now) {
    mirror.putAll(changes.stream().flatMap(change -> documents(change, now)).toList());
  }

  private static Stream<ReminderDocument> documents(Change change, Instant now) {
    return Stream.concat(
        change.put().stream().map(reminder -> ReminderDocument.of(reminder, change.version(), now)),
        change.gone().stream()
            .map(reminder -> ReminderDocument.hidden(reminder, change.version(), now)));
  }

  @Override
  public void purge(Instant before) {
    collection.deleteMany(Filters.lt("hiddenAt", before));
  }

  @Override
  public List<UUID> late(Set<ReminderKind> kinds, LocalDate today, int limit) {
    return reminders
        .find(
            Scope.platform(),
            Filters.and(
                Filters.lt("openUntil", today.toString()),
                Filters.in("kind", kinds.stream().map(Enum::name).toList())))
        .limit(limit)
        .map(ReminderDocument::subjectRef)
        .into(new ArrayList<>());
  }

  @Override
  public Page<ReminderView> of(Scope scope, String person, PageQuery page) {
    return reminders
        .pageNewestFirst(
            scope, Filters.eq("people", person), page, "change", ReminderDocument::change)
        .map(ReminderDocument::view);
  }

  @Override
  public List<ReminderView> since(Collection<String> people, String change, int limit) {
    return reminders
        .find(
            Scope.platform(),
            Filters.and(Filters.in("people", people), Filters.gt("change", change)))
        .sort(Sorts.ascending("change"))
        .limit(limit)
        .map(ReminderDocument::view)
        .into(new ArrayList<>());
  }
}
