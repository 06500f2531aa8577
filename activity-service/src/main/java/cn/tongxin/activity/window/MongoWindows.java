package cn.tongxin.activity.window;

import cn.tongxin.activity.visit.DueWindows;
import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Windows in MongoDB. */
@Repository
class MongoWindows implements DueWindows {
  private final ScopedCollection<WindowDocument> windows;
  private final BatchSave<WindowDocument> saves;
  private final Supplier<UUID> ids;

  MongoWindows(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<WindowDocument> collection =
        database.getCollection("windows", WindowDocument.class);
    collection.createIndex(Indexes.ascending("within", "standing", "order"));
    collection.createIndex(Indexes.ascending("notice.officers", "order"));
    this.windows = new ScopedCollection<>(collection);
    this.saves = new BatchSave<>(collection);
    this.ids = ids;
  }

  @Override
  public Map<UUID, UUID> membersOf(Collection<UUID> mustVisitIds) {
    Map<UUID, UUID> members = new HashMap<>();
    for (WindowDocument window : windows.findAll(Scope.platform(), mustVisitIds)) {
      if (window.notice() != null) {
        members.put(window.id(), window.notice().memberRef());
      }
    }
    return members;
  }

  /** The window, where it lies in the scope. */
  Optional<Window> byId(Scope scope, UUID id) {
    return windows.find(scope, id).map(WindowDocument::window);
  }

  /** A page of windows, by last day. */
  Page<Window> list(Scope scope, Wanted wanted, PageQuery page) {
    return windows.page(scope, wanted.filter(), page).map(WindowDocument::window);
  }

  /** Lets each window learn its news; answers their states, also where nothing was news. */
  List<WindowState> learn(Map<UUID, List<Consumer<Window>>> news) {
    List<WindowState> states = new ArrayList<>();
    Map<UUID, List<Consumer<Window>>> left = new HashMap<>(news);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left, states);
      left.keySet().retainAll(lost);
    }
    return states;
  }

  private Set<Object> attempt(Map<UUID, List<Consumer<Window>>> news, List<WindowState> states) {
    Map<UUID, WindowDocument> stored = stored(news.keySet());
    UUID writer = ids.get();
    List<WindowDocument> all = new ArrayList<>();
    List<WindowDocument> changed = new ArrayList<>();
    news.forEach(
        (id, facts) -> {
          WindowDocument before = stored.get(id);
          Window window = before == null ? new Window(id) : before.window();
          facts.forEach(fact -> fact.accept(window));
          if (window.changed() || before == null) {
            changed.add(WindowDocument.of(window, writer));
          }
          all.add(before == null || window.changed() ? changed.getLast() : before);
        });
    Set<Object> lost = saves.save(changed);
    all.stream()
        .filter(window -> !lost.contains(window.id()))
        .map(WindowDocument::state)
        .filter(Objects::nonNull)
        .forEach(states::add);
    return lost;
  }

  private Map<UUID, WindowDocument> stored(Collection<UUID> ids) {
    return windows.findAll(Scope.platform(), ids).stream()
        .collect(Collectors.toMap(WindowDocument::id, Function.identity()));
  }

  /** Which windows are wanted; null means any. */
  record Wanted(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String officer,
      Window.@Nullable Standing standing) {

    private Bson filter() {
      List<Bson> all = new ArrayList<>();
      if (from != null) {
        all.add(Filters.gte("order", from.toString()));
      }
      if (to != null) {
        all.add(Filters.lt("order", to.plusDays(1).toString()));
      }
      if (officer != null) {
        all.add(Filters.eq("notice.officers", officer));
      }
      if (standing != null) {
        all.add(Filters.eq("standing", standing.name()));
      }
      return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }
  }
}
