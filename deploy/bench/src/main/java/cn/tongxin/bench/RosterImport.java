package cn.tongxin.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * An import through the gateway, and what it left in the database written once more: straight,
 * unordered, in bulk, into collections with the same indexes.
 */
final class RosterImport {
  private static final List<String> COLLECTIONS = List.of("members", "pairings");
  private static final int AT_ONCE = 1_000;

  private final Api api;
  private final String token;
  private final MongoDatabase roster;
  private final Map<String, Long> pids;

  RosterImport(Api api, String token, MongoDatabase roster, Map<String, Long> pids) {
    this.api = api;
    this.token = token;
    this.roster = roster;
    this.pids = pids;
  }

  /** Sends a roster and waits for the report. */
  void take(byte[] csv) throws IOException, InterruptedException {
    api.upload(
        "/api/v1/roster-imports", token, new String(csv, java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Takes a roster of that many rows over, and then writes the same documents in bulk. */
  RosterResult.Import measure(byte[] csv, int rows) throws IOException, InterruptedException {
    Set<Object> before = ids();
    Usage start = Usage.now(pids);
    long begin = System.nanoTime();
    take(csv);
    double millis = (System.nanoTime() - begin) / 1e6;
    Usage used = Usage.now(pids).since(start);
    awaitQuiet();
    Map<String, List<Document>> written = written(before);
    Usage bulkStart = Usage.now(pids);
    long bulkBegin = System.nanoTime();
    double bulk = 0;
    for (Map.Entry<String, List<Document>> of : written.entrySet()) {
      bulk += insert(of.getKey(), of.getValue());
    }
    Usage bulkUsed = Usage.now(pids).since(bulkStart);
    return new RosterResult.Import(
        rows,
        written.values().stream().mapToInt(List::size).sum(),
        millis,
        bulk,
        used.total(),
        bulkUsed.total() + bulkUsed.own(),
        Math.max(
            used.othersShare(millis / 1e3),
            bulkUsed.othersShare((System.nanoTime() - bulkBegin) / 1e9)));
  }

  private Set<Object> ids() {
    Set<Object> all = new HashSet<>();
    for (String name : COLLECTIONS) {
      roster
          .getCollection(name)
          .find()
          .projection(Projections.include("_id"))
          .forEach(document -> all.add(document.get("_id")));
    }
    return all;
  }

  private Map<String, List<Document>> written(Set<Object> before) {
    Map<String, List<Document>> written = new java.util.LinkedHashMap<>();
    for (String name : COLLECTIONS) {
      List<Document> fresh = new ArrayList<>();
      roster
          .getCollection(name)
          .find()
          .forEach(
              document -> {
                if (!before.contains(document.get("_id"))) {
                  fresh.add(document);
                }
              });
      written.put(name, fresh);
    }
    return written;
  }

  /** Answers the milliseconds of the writing alone. */
  private double insert(String name, List<Document> documents) {
    MongoCollection<Document> copy = roster.getCollection("bench_" + name);
    for (Document index : roster.getCollection(name).listIndexes()) {
      Document key = index.get("key", Document.class);
      if (!key.containsKey("_id")) {
        copy.createIndex(
            key,
            new IndexOptions()
                .unique(index.getBoolean("unique", false))
                .sparse(index.getBoolean("sparse", false)));
      }
    }
    long begin = System.nanoTime();
    for (int i = 0; i < documents.size(); i += AT_ONCE) {
      List<Document> some = documents.subList(i, Math.min(documents.size(), i + AT_ONCE));
      copy.bulkWrite(
          some.stream().map(InsertOneModel::new).toList(), new BulkWriteOptions().ordered(false));
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    copy.drop();
    return millis;
  }

  /** Until everything that follows from what was written is done as well. */
  void awaitQuiet() throws InterruptedException {
    while (isBusy("members", "unmatched", true)
        || isBusy("members", "outgoing.unsent", true)
        || isBusy("pairings", "outgoing.unsent", true)) {
      Thread.sleep(500);
    }
  }

  private boolean isBusy(String collection, String field, Object value) {
    return roster.getCollection(collection).find(Filters.eq(field, value)).first() != null;
  }
}
