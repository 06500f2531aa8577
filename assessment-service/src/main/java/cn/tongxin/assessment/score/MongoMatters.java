package cn.tongxin.assessment.score;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;

/** Requests and gatherings in MongoDB. */
@Repository
class MongoMatters implements Matters {
  private final MongoSources<Matter, MatterDocument> matters;

  MongoMatters(MongoDatabase database, Supplier<UUID> ids) {
    this.matters =
        new MongoSources<>(
            database.getCollection("matters", MatterDocument.class),
            new MongoSources.Form<>(Matter::new, MatterDocument::matter, MatterDocument::of),
            ids);
  }

  @Override
  public Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<Matter>>> news) {
    return matters.learn(news);
  }
}
