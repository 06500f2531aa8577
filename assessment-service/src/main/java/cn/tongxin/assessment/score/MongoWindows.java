package cn.tongxin.assessment.score;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Windows in MongoDB. */
@Repository
class MongoWindows implements Windows {
  private final ScopedCollection<WindowDocument> windows;
  private final BatchSave<WindowDocument> saves;
  private final Supplier<UUID> ids;

  MongoWindows(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<WindowDocument> collection =
        database.getCollection("windows", WindowDocument.class);
    this.windows = new ScopedCollection<>(collection);
    this.saves = new BatchSave<>(collection);
    this.ids = ids;
  }

  @Override
  public Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<Window>>> news) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    Map<UUID, List<Consumer<Window>>> left = new HashMap<>(news);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left, evidence);
      left.keySet().retainAll(lost);
    }
    return evidence;
  }

  private Set<Object> attempt(
      Map<UUID, List<Consumer<Window>>> news, Map<TallyKey, List<Evidence>> evidence) {
    Map<UUID, Window> stored =
        windows.findAll(Scope.platform(), news.keySet()).stream()
            .map(WindowDocument::window)
            .collect(Collectors.toMap(Window::id, Function.identity()));
    List<Window> learned = new ArrayList<>();
    news.forEach(
        (id, facts) -> {
          Window window = stored.getOrDefault(id, new Window(id));
          facts.forEach(fact -> fact.accept(window));
          learned.add(window);
        });
    Set<Object> lost = saves.save(changed(learned));
    learned.stream()
        .filter(window -> !lost.contains(window.id()))
        .forEach(window -> collect(window, evidence));
    return lost;
  }

  private List<WindowDocument> changed(List<Window> windows) {
    UUID writer = ids.get();
    return windows.stream()
        .filter(Window::changed)
        .map(window -> WindowDocument.of(window, writer))
        .toList();
  }

  private static void collect(Window window, Map<TallyKey, List<Evidence>> evidence) {
    long seq = window.changed() ? window.version() + 1 : window.version();
    window
        .evidence(seq)
        .forEach((key, e) -> evidence.computeIfAbsent(key, _ -> new ArrayList<>()).add(e));
  }
}
