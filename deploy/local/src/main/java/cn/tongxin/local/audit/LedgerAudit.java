package cn.tongxin.local.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads every chain of the access ledger from its first entry to its last and holds it against its
 * own hashes, and against the anchors that were noted outside the database.
 */
public final class LedgerAudit {
  private final MongoCollection<Document> entries;
  private final Map<String, Anchor> anchors;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Long> ends = new LinkedHashMap<>();

  /** Of roster's collection {@code accessLedger}, with the file of anchors. */
  public LedgerAudit(MongoCollection<Document> entries, Path anchors) throws IOException {
    this.entries = entries;
    this.anchors = Anchor.lastOf(anchors);
  }

  /**
   * What was found.
   *
   * @param ends the number of the last entry of each chain
   * @param unanchored chains whose end was noted nowhere else
   */
  public record Result(Map<String, Long> ends, Set<String> unanchored, List<Finding> findings) {}

  /** Reads them all; in a ledger as it was written there is nothing to find. */
  public Result run() {
    for (String chain : chains()) {
      verify(chain);
    }
    Set<String> unanchored = new LinkedHashSet<>(ends.keySet());
    unanchored.removeAll(anchors.keySet());
    return new Result(ends, unanchored, findings);
  }

  private Set<String> chains() {
    Set<String> chains = new TreeSet<>(anchors.keySet());
    entries.distinct("chain", String.class).forEach(chains::add);
    return chains;
  }

  private void verify(String chain) {
    Chain walked = new Chain(chain);
    try (MongoCursor<Document> cursor =
        entries.find(Filters.eq("chain", chain)).sort(Sorts.ascending("number")).cursor()) {
      cursor.forEachRemaining(walked::next);
    }
    ends.put(chain, walked.number);
    Anchor anchor = anchors.get(chain);
    if (anchor != null) {
      walked.hold(anchor);
    }
  }

  /** One chain, as far as it has been read. */
  private final class Chain {
    private final String name;
    private long number;
    private String hash = "";
    private @Nullable String anchored;

    Chain(String name) {
      this.name = name;
    }

    private void found(Finding.Kind kind, long at, String detail) {
      findings.add(new Finding(kind, name, at, detail));
    }

    void next(Document entry) {
      long own = entry.getLong("number");
      boolean gap = own != number + 1;
      if (gap) {
        found(Finding.Kind.MISSING, number + 1, "up to " + (own - 1));
      }
      String written = Objects.requireNonNullElse(entry.getString("hash"), "");
      if (!EntryHash.of(entry).equals(written)) {
        found(Finding.Kind.CHANGED, own, "its hash is another one's");
      } else if (!EntryHash.reasonFits(entry) && !wasErased(entry)) {
        found(Finding.Kind.CHANGED, own, "the reason is another one, or gone without an erasure");
      }
      if (!gap && !hash.equals(entry.getString("previous"))) {
        followsAnother(entry, own);
      }
      number = own;
      hash = written;
      Anchor anchor = anchors.get(name);
      anchored = anchor != null && anchor.number() == own ? written : anchored;
    }

    /** The entry before is elsewhere in the chain, or it is not what it was. */
    private void followsAnother(Document entry, long own) {
      String previous = Objects.requireNonNullElse(entry.getString("previous"), "");
      boolean elsewhere =
          previous.isEmpty()
              || entries
                      .find(Filters.and(Filters.eq("chain", name), Filters.eq("hash", previous)))
                      .first()
                  != null;
      if (elsewhere) {
        found(Finding.Kind.REORDERED, own, "it followed another entry when it was entered");
      } else {
        found(Finding.Kind.CHANGED, own - 1, "the next entry knows it otherwise");
      }
    }

    private boolean wasErased(Document entry) {
      return entry.getString("reason") == null
          && entries
                  .find(
                      Filters.and(
                          Filters.eq("memberRef", entry.get("memberRef")),
                          Filters.eq("action", "ERASED")))
                  .first()
              != null;
    }

    void hold(Anchor anchor) {
      if (anchor.number() > number) {
        found(
            Finding.Kind.CUT_OFF,
            number + 1,
            "it had come to " + anchor.number() + " when that was noted");
      } else if (anchored != null && !anchored.equals(anchor.hash())) {
        found(Finding.Kind.CHANGED, anchor.number(), "it was another entry when it was noted");
      }
    }
  }
}
