package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes over a list of places, as long as that of the whole country. What a crash leaves half taken
 * over is made whole by the same file again: what is there already stays unchanged.
 */
@Service
final class PlaceImportService {
  private static final int TRIES = 5;

  private final Places places;
  private final Imports imports;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final int mostRows;
  private final Semaphore atOnce = new Semaphore(1);

  PlaceImportService(
      Places places,
      Imports imports,
      Clock clock,
      Supplier<UUID> ids,
      @Value("${tongxin.largest-place-import}") int mostRows) {
    this.places = places;
    this.imports = imports;
    this.clock = clock;
    this.ids = ids;
    this.mostRows = mostRows;
  }

  ImportDocument take(Actor actor, Upload file, boolean dryRun) {
    if (!atOnce.tryAcquire()) {
      throw Problem.of(429, "busy");
    }
    try {
      return report(actor, Sheet.in(file), dryRun);
    } finally {
      atOnce.release();
    }
  }

  private ImportDocument report(Actor actor, Sheet sheet, boolean dryRun) {
    Entry entry = new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    PlaceReading reading = new PlaceReading(actor.scope(), mostRows);
    reading.survey(sheet);
    UUID id = ids.get();
    imports.save(ImportDocument.of(id, actor, entry.at(), dryRun, false, reading.tally()));
    Naming by = new Naming("", entry.day(), null, entry.at(), entry.by());
    PlaceWriter writer = new PlaceWriter(places, reading.seen(), actor.area(), by, dryRun);
    reading.batches(
        sheet,
        batch -> {
          Map<Outcome, List<PlaceRow>> outcomes =
              ConcurrentChange.retrying(TRIES, () -> writer.write(batch));
          outcomes.forEach((outcome, rows) -> reading.count(rows, outcome));
        });
    ImportDocument report = ImportDocument.of(id, actor, entry.at(), dryRun, true, reading.tally());
    imports.save(report);
    return report;
  }
}
