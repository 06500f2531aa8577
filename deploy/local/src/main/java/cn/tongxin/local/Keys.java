package cn.tongxin.local;

import cn.tongxin.local.platform.MasterKey;
import cn.tongxin.local.platform.UserError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.bson.conversions.Bson;

/** {@code ./tongxin keys}, {@code keys rotate} and {@code keys retire}. */
final class Keys {
  private final MasterKey key;
  private final Supplier<String> mongodb;

  Keys(MasterKey key, Supplier<String> mongodb) {
    this.key = key;
    this.mongodb = mongodb;
  }

  int list() throws IOException {
    Console.print("master keys, the newest first: " + String.join(", ", key.ids()));
    return 0;
  }

  int rotate() throws IOException {
    Console.print(
        "master key %s is the newest now; roster-service wraps the members' keys with it within a minute"
            .formatted(key.rotate()));
    return 0;
  }

  int retire() throws IOException {
    List<String> older = key.ids().subList(1, key.ids().size());
    long left = older.isEmpty() ? 0 : wrappedBy(older);
    if (left > 0) {
      throw new UserError(
          left
              + " members' keys or files of unfinished imports are still under an older master key:"
              + " try again in a minute");
    }
    key.retireOlder();
    Console.print("left in the file: " + String.join(", ", key.ids()));
    return 0;
  }

  /** One that was stored before it was noted which key wraps it may be under any. */
  private static Bson underOlder(List<String> ids) {
    return Filters.or(
        Filters.in("wrappedBy", ids),
        Filters.and(Filters.exists("wrappedBy", false), Filters.exists("state.secret.key", true)));
  }

  private long wrappedBy(List<String> ids) {
    try (MongoClient client = MongoClients.create(mongodb.get())) {
      MongoDatabase roster = client.getDatabase("roster");
      return roster.getCollection("members").countDocuments(underOlder(ids))
          + roster.getCollection("importFiles").countDocuments(Filters.in("sealed.keyId", ids));
    }
  }
}
