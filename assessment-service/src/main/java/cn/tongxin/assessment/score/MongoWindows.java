package cn.tongxin.assessment.score;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;

/** Windows in MongoDB. */
@Repository
class MongoWindows implements Windows {
  private final MongoSources<Window, WindowDocument> windows;

  MongoWindows(MongoDatabase database, Supplier<UUID> ids) {
    this.windows =
        new MongoSources<>(
            database.getCollection("windows", WindowDocument.class),
            new MongoSources.Form<>(Window::new, WindowDocument::window, WindowDocument::of),
            ids);
  }

  @Override
  public Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<Window>>> news) {
    Map<UUID, List<Consumer<Window>>> lent = new HashMap<>();
    Map<TallyKey, List<Evidence>> evidence =
        windows.learn(news, (window, seq) -> lend(window.lent(seq), lent));
    windows
        .learn(lent)
        .forEach((key, more) -> evidence.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more));
    return evidence;
  }

  /** What a window's visits count for is learned by the other one after it: the same each time. */
  static void lend(Map<UUID, Twins.Lent> lent, Map<UUID, List<Consumer<Window>>> to) {
    lent.forEach(
        (id, one) ->
            to.computeIfAbsent(id, _ -> new ArrayList<>()).add(window -> window.learn(one)));
  }
}
