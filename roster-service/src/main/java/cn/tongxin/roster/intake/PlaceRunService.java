package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Goes on with a claimed import of a list of places, from the beginning or from where a crash left
 * it: what becomes of some rows is kept first, then the places are written, then the progress is
 * noted. The list is never held; it is read from where it is kept.
 */
@Service
final class PlaceRunService {
  private static final Logger log = LoggerFactory.getLogger(PlaceRunService.class);
  private static final int TRIES = 5;

  private final Places places;
  private final Territories territories;
  private final Imports imports;
  private final ImportParts parts;
  private final ImportFiles files;
  private final int mostRows;

  PlaceRunService(
      Places places,
      Territories territories,
      Imports imports,
      ImportParts parts,
      ImportFiles files,
      @Value("${tongxin.largest-place-import}") int mostRows) {
    this.places = places;
    this.territories = territories;
    this.imports = imports;
    this.parts = parts;
    this.files = files;
    this.mostRows = mostRows;
  }

  /**
   * Looks a list over to its end.
   *
   * @throws Problem 422 if nothing of it can be taken
   */
  PlaceReading survey(Scope scope, Sheet sheet) {
    PlaceReading reading = new PlaceReading(scope, mostRows);
    reading.survey(sheet);
    return reading;
  }

  /** Goes on with an import whose list was kept. */
  void run(ImportDocument claimed) {
    int chunks = Objects.requireNonNull(claimed.work()).chunks();
    if (Objects.requireNonNull(claimed.errand()).claims() > ImportRunService.MOST_CLAIMS) {
      giveUp(claimed);
      return;
    }
    try {
      new Run(claimed, Sheet.in(() -> files.stream(claimed.id(), chunks))).go();
      finish(claimed, ImportState.DONE);
    } catch (ClaimLost e) {
      log.atInfo().addKeyValue("import", claimed.id()).log("another instance goes on");
    } catch (Problem e) {
      giveUp(claimed); // it was read to its end before it was begun, so it is no longer there
    }
  }

  private void giveUp(ImportDocument claimed) {
    log.atWarn().addKeyValue("import", claimed.id()).log("an import was given up");
    finish(claimed, ImportState.FAILED);
  }

  private void finish(ImportDocument claimed, ImportState state) {
    files.delete(claimed.id(), Objects.requireNonNull(claimed.work()).chunks());
    imports.finish(claimed, state);
  }

  /** One pass through a list. */
  private final class Run {
    private final ImportDocument report;
    private final ImportWork work;
    private final Sheet sheet;
    private final Scope scope;
    private final PlaceReading reading;
    private final PlaceWriter writer;
    private int next;

    Run(ImportDocument report, Sheet sheet) {
      this.report = report;
      this.sheet = sheet;
      this.work = Objects.requireNonNull(report.work());
      this.scope = territories.now().scope(work.area());
      this.reading = survey(scope, sheet);
      Entry entry = new Entry(report.startedBy(), work.startedAt());
      Naming by = new Naming("", entry.day(), null, entry.at(), entry.by());
      this.writer = new PlaceWriter(places, reading.seen(), work.area(), by);
    }

    void go() {
      reading.batches(sheet, this::part);
      if (!imports.note(report, reading.tally(), next)) {
        throw new ClaimLost();
      }
    }

    private void part(List<PlaceRow> rows) {
      int part = next++;
      if (part < work.parts()) {
        reading.count(rows, parts.outcomesOf(scope, report.id(), part));
        return;
      }
      reading.count(rows, ConcurrentChange.retrying(TRIES, () -> write(part, rows)));
      if (!imports.note(report, reading.tally(), next)) {
        throw new ClaimLost();
      }
    }

    private List<Outcome> write(int part, List<PlaceRow> rows) {
      List<Outcome> earlier = parts.outcomesOf(scope, report.id(), part);
      PlaceWriter.Planned planned = writer.plan(rows).after(earlier);
      parts.saveOutcomes(report, part, planned.outcomes());
      if (!report.dryRun()) {
        writer.save(planned);
      }
      return planned.outcomes();
    }
  }
}
