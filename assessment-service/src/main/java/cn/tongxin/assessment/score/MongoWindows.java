package cn.tongxin.assessment.score;

import com.mongodb.client.MongoDatabase;
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
    return windows.learn(news);
  }
}
