package cn.tongxin.serving;

import cn.tongxin.eventing.Mirror;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This service's copy of where places lie. Whichever instance hears of a merger stores it, and all
 * look every two seconds whether there is news.
 */
public final class Territories implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Territories.class);
  private static final int COUNTY = 6;
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final MongoCollection<TerritoryDocument> collection;
  private final Mirror<TerritoryDocument> mirror;
  private final Thread looking = Thread.ofVirtual().name("territories").unstarted(this::lookOn);
  private Map<String, TerritoryDocument> held = Map.of();
  private volatile Known known = Known.nothing();
  private volatile boolean open = true;

  /** Kept in this database. */
  public Territories(MongoDatabase database) {
    this.collection = database.getCollection("territories", TerritoryDocument.class);
    this.mirror = new Mirror<>(collection);
  }

  /** Where places lie now. */
  public Territory now() {
    return known.territory();
  }

  /** Where places lie by what any instance has stored until this moment. */
  public Known newest() {
    look();
    return known;
  }

  /** Takes over the mergers of a county as of an event of roster; older ones change nothing. */
  public void learn(AreaCode county, long seq, Map<AreaCode, AreaCode> merged) {
    mirror.putAll(List.of(TerritoryDocument.of(county, seq, merged)));
    look();
  }

  void start() {
    look();
    looking.start();
  }

  /** Reads what is newer than what is held. */
  private synchronized void look() {
    List<String> news =
        collection
            .find(Document.class)
            .projection(Projections.include("seq"))
            .map(document -> isHeld(document) ? "" : document.getString("_id"))
            .into(new java.util.ArrayList<>());
    news.removeIf(String::isEmpty);
    if (!news.isEmpty()) {
      Map<String, TerritoryDocument> all = new HashMap<>(held);
      collection.find(Filters.in("_id", news)).forEach(county -> all.put(county.id(), county));
      hold(all);
    }
  }

  private boolean isHeld(Document stored) {
    TerritoryDocument county = held.get(stored.getString("_id"));
    return county != null && county.seq() >= stored.get("seq", Number.class).longValue();
  }

  private void hold(Map<String, TerritoryDocument> all) {
    Map<AreaCode, AreaCode> merged = new HashMap<>();
    Map<String, Long> ages = new HashMap<>();
    for (TerritoryDocument county : all.values()) {
      county.redirects().forEach(redirect -> merged.put(redirect.code(), redirect.into()));
      ages.put(county.id(), county.seq());
    }
    held = all;
    known = new Known(Territory.of(merged), ages);
  }

  private void lookOn() {
    while (open) {
      try {
        Thread.sleep(LOOK);
        look();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("error", e.toString()).log("mergers are looked for again soon");
      }
    }
  }

  @Override
  public void close() {
    open = false;
    looking.interrupt();
  }

  /**
   * Where places lie, and as of when.
   *
   * @param ages of each county with mergers, the number of roster's event
   */
  public record Known(Territory territory, Map<String, Long> ages) {

    /** Before anything was merged. */
    public static Known nothing() {
      return new Known(Territory.plain(), Map.of());
    }

    /** Of two answers about one county the higher is the newer one. */
    public long age(AreaCode place) {
      return ages.getOrDefault(place.upTo(COUNTY).value(), 0L);
    }
  }
}
