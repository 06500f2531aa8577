package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The report on an import, as it is stored: no content of the file.
 *
 * @param done false while it is being worked on, and for ever if that was interrupted: then the
 *     same file is to be sent again
 */
record ImportDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    String startedBy,
    boolean dryRun,
    boolean done,
    int rows,
    int added,
    int merged,
    int unchanged,
    int rejected,
    List<RowProblem> problems)
    implements Listed {

  static ImportDocument of(
      UUID id, Actor actor, Instant startedAt, boolean dryRun, boolean done, Tally tally) {
    return new ImportDocument(
        id,
        actor.area().within(),
        startedAt + " " + id,
        actor.id(),
        dryRun,
        done,
        tally.rows(),
        tally.of(Outcome.ADDED),
        tally.of(Outcome.MERGED),
        tally.of(Outcome.UNCHANGED),
        tally.of(Outcome.REJECTED),
        tally.problems());
  }
}
