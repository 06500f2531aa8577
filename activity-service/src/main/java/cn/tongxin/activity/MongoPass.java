package cn.tongxin.activity;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.MongoException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over what is due. A record that cannot be read, or with which something goes wrong, is
 * logged by its id, counted and left for the next pass: the others go on.
 */
public final class MongoPass {
  private static final Logger log = LoggerFactory.getLogger(MongoPass.class);
  private static final int ENOUGH = 1000;

  private final String over;
  private final Set<UUID> failed = new HashSet<>();
  private int done;

  /** A pass that begins; {@code over} says in the log over what. */
  public MongoPass(String over) {
    this.over = over;
  }

  /**
   * Some of what is due and has not failed in this pass; nothing once very much has.
   *
   * @param due what is due, and in which order it is looked at
   * @param form of a document, as the pass wants it
   * @throws MongoException if the database does not answer
   */
  public <D extends Listed, T> List<T> some(
      ScopedCollection<D> records, Due due, Function<D, UUID> id, Function<D, T> form) {
    if (failed.size() >= ENOUGH) {
      return List.of();
    }
    List<T> some = new ArrayList<>();
    for (D record : read(records, due)) {
      if (!failed.contains(id.apply(record))) {
        boolean _ = tries(id.apply(record), () -> some.add(form.apply(record)));
      }
    }
    return some;
  }

  private <D extends Listed> List<D> read(ScopedCollection<D> records, Due due) {
    int limit = due.most() + failed.size();
    try {
      return records
          .find(Scope.platform(), due.which())
          .sort(due.order())
          .limit(limit)
          .into(new ArrayList<>());
    } catch (MongoException databaseIsAway) {
      throw databaseIsAway;
    } catch (RuntimeException oneOfThem) {
      return oneByOne(records, due, limit);
    }
  }

  private <D extends Listed> List<D> oneByOne(ScopedCollection<D> records, Due due, int limit) {
    List<UUID> ids =
        records
            .aggregate(
                Scope.platform(),
                List.of(
                    Aggregates.match(due.which()),
                    Aggregates.sort(due.order()),
                    Aggregates.limit(limit),
                    Aggregates.project(Projections.include("_id"))))
            .map(found -> found.get("_id", UUID.class))
            .into(new ArrayList<>());
    List<D> readable = new ArrayList<>();
    for (UUID id : ids) {
      if (!failed.contains(id)) {
        boolean _ = tries(id, () -> records.find(Scope.platform(), id).ifPresent(readable::add));
      }
    }
    return readable;
  }

  /** Does something with one record; answers whether that went well. */
  public boolean tries(UUID id, Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException wrong) {
      failed.add(id);
      log.atWarn()
          .addKeyValue("record", id)
          .addKeyValue("error", wrong.getClass().getName())
          .log("{}: one failed and is left for later", over);
      return false;
    }
  }

  /** Counts what went a step further. */
  public void advanced(int records) {
    done += records;
  }

  /** Says in the log what came of it, unless there was nothing. */
  public void end() {
    if (done > 0 || !failed.isEmpty()) {
      log.atInfo()
          .addKeyValue("done", done)
          .addKeyValue("failed", failed.size())
          .log("{}: went a step further", over);
    }
  }

  /** Which records are due, in which order, and how many are looked at together. */
  public record Due(Bson which, Bson order, int most) {}
}
