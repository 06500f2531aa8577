package cn.tongxin.notification.preference;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Everybody's preferences, by person, in MongoDB. */
@Repository
public class MongoPreferences {
  private final ScopedCollection<PreferenceDocument> preferences;
  private final BatchSave<PreferenceDocument> saved;

  /** Kept in this database. */
  public MongoPreferences(MongoDatabase database) {
    MongoCollection<PreferenceDocument> collection =
        database.getCollection("preferences", PreferenceDocument.class);
    this.preferences = ScopedCollection.withoutIndex(collection);
    this.saved = new BatchSave<>(collection);
  }

  Optional<PreferenceDocument> of(String person) {
    return preferences.find(Scope.platform(), person);
  }

  /** The preferences of those of these people who entered any. */
  public List<Preferences> ofAll(Collection<String> people) {
    return preferences.findAll(Scope.platform(), people).stream()
        .map(PreferenceDocument::preferences)
        .toList();
  }

  /** Whether it was saved as the version after the one that it was read as. */
  boolean save(PreferenceDocument document) {
    return saved.save(List.of(document)).isEmpty();
  }
}
