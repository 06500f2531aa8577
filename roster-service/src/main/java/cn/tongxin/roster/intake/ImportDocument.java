package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The report on an import, as it is stored: no content of the file.
 *
 * @param done whether every row has its outcome
 * @param state of an import of a roster
 * @param work of an import of a roster
 * @param undo where the import was, or is being, taken back
 * @param errand due as long as there is something left to do
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
    List<RowProblem> problems,
    @Nullable ImportState state,
    @Nullable ImportWork work,
    @Nullable Undo undo,
    @Nullable Errand errand)
    implements Listed {

  /** A report on what is done by one request. */
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
        tally.problems(),
        null,
        null,
        null,
        null);
  }

  /** When the file was sent. */
  Instant startedAt() {
    return Instant.parse(order.substring(0, order.indexOf(' ')));
  }

  /** A report on what is only beginning, and goes on until its errand is done. */
  static ImportDocument begun(
      UUID id, Actor actor, boolean dryRun, ImportWork work, Errand errand) {
    ImportDocument empty = of(id, actor, work.startedAt(), dryRun, false, new Tally());
    return new ImportDocument(
        id,
        empty.within,
        empty.order,
        empty.startedBy,
        dryRun,
        false,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        ImportState.RUNNING,
        work,
        null,
        errand);
  }
}
