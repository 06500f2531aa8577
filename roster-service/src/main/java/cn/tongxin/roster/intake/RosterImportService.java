package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.ErrandService;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Takes over a roster. The file is read twice: first to its end without writing anything, so that a
 * broken one leaves nothing behind, and then part by part. Until it is finished the file is kept
 * under a master key, so that the import goes on by itself after a crash.
 */
@Service
final class RosterImportService {
  private static final int MOST_BYTES = 16 << 20;
  private final ColumnMappings mappings;
  private final Imports imports;
  private final ImportFiles files;
  private final ImportRunService runs;
  private final UndoService undos;
  private final ErrandService<ImportDocument> worker;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /** An import takes memory and a core: a few at a time, and no queue. */
  private final Semaphore atOnce = new Semaphore(2);

  RosterImportService(
      ColumnMappings mappings,
      Imports imports,
      ImportFiles files,
      ImportRunService runs,
      UndoService undos,
      ErrandService<ImportDocument> importErrands,
      Clock clock,
      Supplier<UUID> ids) {
    this.mappings = mappings;
    this.imports = imports;
    this.files = files;
    this.runs = runs;
    this.undos = undos;
    this.worker = importErrands;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Takes a file over: all of it before it answers, or afterwards.
   *
   * @throws Problem 422 if nothing of it can be taken, 429 if others are at it
   */
  ImportDocument take(Actor actor, Upload file, boolean dryRun, boolean later) {
    if (!atOnce.tryAcquire()) {
      throw Problem.of(429, "busy");
    }
    try {
      byte[] bytes = bytes(file);
      ColumnMapping mapping = mappings.byOffice(actor).mapping();
      FileCheck check = runs.check(bytes, mapping);
      var tables = check.tables();
      ImportDocument begun = begin(actor, bytes, mapping, check.rows(), dryRun);
      if (later) {
        imports.leave(begun);
        worker.nudge();
      } else {
        runs.run(begun, bytes, tables);
      }
      return get(actor, begun.id());
    } finally {
      atOnce.release();
    }
  }

  /** A roster is kept until it is taken over; a list of places may be larger, and is not. */
  private static byte[] bytes(Upload file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(413, "body.too-large", MOST_BYTES);
      }
      return bytes;
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  /** The report comes before the file: an import whose file did not come whole is given up. */
  private ImportDocument begin(
      Actor actor, byte[] bytes, ColumnMapping mapping, int rows, boolean dryRun) {
    ImportWork work =
        new ImportWork(
            actor.area(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            mapping,
            rows,
            files.chunks(bytes.length),
            0);
    Errand ours = new Errand(imports.leaseFromNow(), 1);
    ImportDocument begun = ImportDocument.begun(ids.get(), actor, dryRun, work, ours);
    imports.save(begun);
    files.save(begun.id(), bytes);
    return begun;
  }

  ImportDocument get(Actor actor, UUID id) {
    return imports.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("import.unknown"));
  }

  /**
   * Takes back what an import changed: all of it before it answers, or afterwards.
   *
   * @throws Problem 409 if it changed nothing, or is not finished
   */
  ImportDocument undo(Actor actor, UUID id, boolean later) {
    ImportDocument report = get(actor, id);
    if (report.work() == null || report.work().isOfPlaces()) {
      throw Problem.conflict("import.not-undoable");
    }
    if (report.state() == ImportState.UNDOING || report.state() == ImportState.UNDONE) {
      return report;
    }
    Undo undo = Undo.begun(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!imports.beginUndo(actor.scope(), id, undo, !later)) {
      throw Problem.conflict("import.not-undoable");
    }
    if (later) {
      worker.nudge();
    } else {
      undos.run(get(actor, id));
    }
    return get(actor, id);
  }
}
