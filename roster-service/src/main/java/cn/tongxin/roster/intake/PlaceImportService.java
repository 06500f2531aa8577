package cn.tongxin.roster.intake;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.ErrandService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Takes over a list of places, as long as that of the whole country: a short one before it answers,
 * a long one afterwards. Until it is finished the list is kept, so that it goes on by itself after
 * a crash.
 */
@Service
final class PlaceImportService {
  /** Somebody waits for as many; more would take longer than a gateway does. */
  private static final int AWAITED = 20_000;

  private final PlaceRunService runs;
  private final Imports imports;
  private final ImportFiles files;
  private final ErrandService<ImportDocument> worker;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Semaphore atOnce = new Semaphore(1);

  PlaceImportService(
      PlaceRunService runs,
      Imports imports,
      ImportFiles files,
      ErrandService<ImportDocument> importErrands,
      Clock clock,
      Supplier<UUID> ids) {
    this.runs = runs;
    this.imports = imports;
    this.files = files;
    this.worker = importErrands;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Takes a list over.
   *
   * @throws Problem 422 if nothing of it can be taken, 429 if another one is being read
   */
  ImportDocument take(Actor actor, Upload file, boolean dryRun, boolean later) {
    if (!atOnce.tryAcquire()) {
      throw Problem.of(429, "busy");
    }
    try {
      int rows = runs.survey(actor.scope(), Sheet.in(file)).rows();
      ImportDocument begun = begin(actor, file, rows, dryRun);
      if (later || rows > AWAITED) {
        imports.leave(begun);
        worker.nudge();
      } else {
        runs.run(begun);
      }
      return imports.byId(actor.scope(), begun.id()).orElseThrow();
    } catch (IOException e) {
      throw Sheet.unreadable();
    } finally {
      atOnce.release();
    }
  }

  /** The report comes before the list: an import whose list did not come whole is given up. */
  private ImportDocument begin(Actor actor, Upload file, int rows, boolean dryRun)
      throws IOException {
    var work =
        new ImportWork(
            actor.area(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            null,
            rows,
            files.chunks(size(file)),
            0);
    Errand ours = new Errand(imports.leaseFromNow(), 1);
    ImportDocument begun = ImportDocument.begun(ids.get(), actor, dryRun, work, ours);
    imports.save(begun);
    try (InputStream in = file.open()) {
      files.save(begun.id(), in);
    }
    return begun;
  }

  private static int size(Upload file) throws IOException {
    try (InputStream in = file.open()) {
      return Math.toIntExact(in.transferTo(OutputStream.nullOutputStream()));
    }
  }
}
