package cn.tongxin.notification.preference;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Calendar feeds, at most one for a person, in MongoDB. */
@Repository
class MongoFeeds {
  private final MongoCollection<FeedDocument> collection;
  private final ScopedCollection<FeedDocument> feeds;

  MongoFeeds(MongoDatabase database) {
    this.collection = database.getCollection("feeds", FeedDocument.class);
    this.feeds = ScopedCollection.withoutIndex(collection);
    collection.createIndex(Indexes.ascending("secretHash"), new IndexOptions().unique(true));
  }

  void put(FeedDocument feed) {
    collection.replaceOne(Filters.eq(feed.id()), feed, new ReplaceOptions().upsert(true));
  }

  void remove(String person) {
    collection.deleteOne(Filters.eq(person));
  }

  Optional<FeedDocument> bySecret(String hash) {
    return Optional.ofNullable(
        feeds.find(Scope.platform(), Filters.eq("secretHash", hash)).first());
  }
}
