package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes over a roster. The file is read twice: first to its end without writing anything, so that a
 * broken one leaves nothing behind, and then batch by batch.
 */
@Service
final class RosterImportService {
  private final Catalogue catalogue;
  private final ColumnMappings mappings;
  private final Places places;
  private final Imports imports;
  private final RosterWriter writer;
  private final MasterKeyService master;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final int mostRows;

  /** An import takes memory and a core: a few at a time, and no queue. */
  private final Semaphore atOnce = new Semaphore(2);

  RosterImportService(
      Catalogue catalogue,
      ColumnMappings mappings,
      Places places,
      Imports imports,
      RosterWriter writer,
      MasterKeyService master,
      Clock clock,
      Supplier<UUID> ids,
      @Value("${tongxin.largest-import}") int mostRows) {
    this.catalogue = catalogue;
    this.mappings = mappings;
    this.places = places;
    this.imports = imports;
    this.writer = writer;
    this.master = master;
    this.clock = clock;
    this.ids = ids;
    this.mostRows = mostRows;
  }

  ImportDocument take(Actor actor, Upload file, boolean dryRun) {
    if (!atOnce.tryAcquire()) {
      throw Problem.of(429, "busy");
    }
    try {
      Sheet sheet = Sheet.allIn(file);
      FileCheck check = check(actor, sheet);
      return report(actor, sheet, check.tables(), dryRun);
    } finally {
      atOnce.release();
    }
  }

  private FileCheck check(Actor actor, Sheet sheet) {
    FileCheck check =
        new FileCheck(new HeaderReader(catalogue, mappings.byOffice(actor).mapping()), mostRows);
    sheet.rows(check);
    return check;
  }

  private ImportDocument report(
      Actor actor, Sheet sheet, Map<String, Table> tables, boolean dryRun) {
    UUID id = ids.get();
    Entry entry = new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    imports.save(ImportDocument.of(id, actor, entry.at(), dryRun, false, new Tally()));
    PlaceBook book = new PlaceBook(actor.area(), actor.territory(), places);
    RosterReading reading =
        new RosterReading(
            tables,
            new RowReader(book, master, entry.day()),
            rows ->
                ConcurrentChange.retrying(
                    5, () -> writer.write(rows, actor.scope(), entry, dryRun)));
    sheet.rows(reading);
    ImportDocument report =
        ImportDocument.of(id, actor, entry.at(), dryRun, true, reading.finish());
    imports.save(report);
    return report;
  }

  ImportDocument get(Actor actor, UUID id) {
    return imports.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("import.unknown"));
  }
}
