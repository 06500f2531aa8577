package cn.tongxin.eventing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Notes every operator that is sent and not understood alike by every server that we promise to run
 * on.
 */
public final class CommandWatch implements CommandListener {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "$eq",
          "$ne",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$in",
          "$nin",
          "$and",
          "$or",
          "$exists",
          "$size",
          "$elemMatch",
          "$not",
          "$set",
          "$unset",
          "$inc",
          "$min",
          "$max",
          "$push",
          "$each",
          "$pull",
          "$addToSet",
          "$setOnInsert",
          "$match",
          "$group",
          "$sort",
          "$project",
          "$unwind",
          "$facet",
          "$lookup",
          "$limit",
          "$sum",
          "$first",
          "$last",
          "$db",
          "$readPreference",
          "$clusterTime");

  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Set<String> strange = new TreeSet<>();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    commands.add(event.getCommandName());
    note(event.getCommand());
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {}

  private synchronized void note(BsonValue value) {
    if (value instanceof BsonDocument document) {
      document.forEach(
          (key, inner) -> {
            if (key.startsWith("$") && !UNDERSTOOD.contains(key)) {
              strange.add(key);
            }
            note(inner);
          });
    } else if (value.isArray()) {
      value.asArray().forEach(this::note);
    }
  }

  /** Operators outside the common ground; a suite expects none. */
  public synchronized Set<String> strange() {
    return Set.copyOf(strange);
  }

  /** The names of the commands sent so far, in order. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Forgets the commands so far. */
  public void reset() {
    commands.clear();
  }
}
