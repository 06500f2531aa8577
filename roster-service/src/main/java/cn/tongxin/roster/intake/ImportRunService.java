package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.member.BulkWork;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.organisation.Organisations;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Goes on with a claimed import, from the beginning or from where a crash left it, part by part:
 * what becomes of the rows is kept first, then the members are written, then the progress is noted.
 * The next part is read and worked out meanwhile.
 */
@Service
final class ImportRunService {
  private static final Logger log = LoggerFactory.getLogger(ImportRunService.class);
  private static final int TRIES = 5;

  /** An import that fails each time it is begun anew is given up. */
  static final int MOST_CLAIMS = 5;

  private final Catalogue catalogue;
  private final Places places;
  private final Organisations organisations;
  private final Territories territories;
  private final Imports imports;
  private final ImportParts parts;
  private final ImportFiles files;
  private final RosterWriter writer;
  private final MasterKeyService master;
  private final BulkWork bulk;
  private final int mostRows;

  ImportRunService(
      Catalogue catalogue,
      Places places,
      Organisations organisations,
      Territories territories,
      Imports imports,
      ImportParts parts,
      ImportFiles files,
      RosterWriter writer,
      MasterKeyService master,
      BulkWork bulk,
      @Value("${tongxin.largest-import}") int mostRows) {
    this.catalogue = catalogue;
    this.places = places;
    this.organisations = organisations;
    this.territories = territories;
    this.imports = imports;
    this.parts = parts;
    this.files = files;
    this.writer = writer;
    this.master = master;
    this.bulk = bulk;
    this.mostRows = mostRows;
  }

  /**
   * Looks a file over.
   *
   * @throws Problem 422 if nothing of it can be taken
   */
  FileCheck check(byte[] file, ColumnMapping mapping) {
    FileCheck check = new FileCheck(new HeaderReader(catalogue, mapping), mostRows);
    Sheet.allIn(() -> new ByteArrayInputStream(file)).rows(check);
    return check;
  }

  /** Goes on with an import whose file is at hand, or was kept. */
  void run(ImportDocument claimed) {
    ImportWork work = Objects.requireNonNull(claimed.work());
    if (claimed.rows() >= work.expected()) {
      finish(claimed, ImportState.DONE);
      return;
    }
    Optional<byte[]> file = files.open(claimed.id(), work.chunks());
    if (file.isEmpty() || Objects.requireNonNull(claimed.errand()).claims() > MOST_CLAIMS) {
      log.atWarn().addKeyValue("import", claimed.id()).log("an import was given up");
      finish(claimed, ImportState.FAILED);
      return;
    }
    run(claimed, file.get(), check(file.get(), Objects.requireNonNull(work.mapping())).tables());
  }

  /** Goes through the rows of a file that was looked over. */
  void run(ImportDocument claimed, byte[] file, Map<String, Table> tables) {
    ImportWork work = Objects.requireNonNull(claimed.work());
    Run run = new Run(claimed, work);
    Territory territory = territories.now();
    PlaceBook book = new PlaceBook(work.area(), territory, places);
    UnitBook units = new UnitBook(run.scope, organisations);
    RowReader reader = new RowReader(book, units::find, master, run.entry.day());
    Consumer<Consumer<Part>> reading =
        ready ->
            new RosterReading(
                    tables, reader, claimed.rows(), lines -> ready.accept(run.planned(lines)))
                .of(Sheet.allIn(() -> new ByteArrayInputStream(file)));
    try {
      bulk.run(() -> OneAhead.run(reading, run::part));
      finish(claimed, ImportState.DONE);
    } catch (ClaimLost e) {
      log.atInfo().addKeyValue("import", claimed.id()).log("another instance goes on");
    }
  }

  /** The file is gone before the report says that it is. */
  private void finish(ImportDocument claimed, ImportState state) {
    files.delete(claimed.id(), Objects.requireNonNull(claimed.work()).chunks());
    imports.finish(claimed, state);
  }

  /** One pass through a file. */
  private final class Run {
    private final ImportDocument report;
    private final Scope scope;
    private final Entry entry;
    private final Tally tally;
    private Set<String> before = Set.of();
    private int done;

    Run(ImportDocument report, ImportWork work) {
      this.report = report;
      this.scope = territories.now().scope(work.area());
      this.entry = new Entry(report.startedBy(), work.startedAt());
      this.tally = Tally.of(report);
      this.done = work.parts();
    }

    /** While the rows before are written: of other people, or else it is left for later. */
    Part planned(List<Line> lines) {
      Set<String> people = Part.people(lines);
      boolean apart = Collections.disjoint(people, before);
      before = people;
      return new Part(lines, apart ? plan(lines) : null);
    }

    private Plan plan(List<Line> lines) {
      return writer.plan(lines, scope, entry);
    }

    void part(Part part) {
      List<Fate> fates = ConcurrentChange.retrying(TRIES, () -> write(part));
      fates.forEach(tally::count);
      if (!imports.note(report, tally, ++done)) {
        throw new ClaimLost();
      }
    }

    private List<Fate> write(Part part) {
      List<Fate> earlier = parts.of(scope, report.id(), done);
      Plan plan = part.plan(() -> plan(part.lines())).after(earlier);
      parts.save(report, done, plan.fates());
      if (!report.dryRun()) {
        writer.save(plan.batch());
      }
      return plan.fates();
    }
  }
}
