package cn.tongxin.roster.intake;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Takes over a list of places. */
@Service
final class PlaceImportService {
  private static final int MOST_ROWS = 50_000;

  private final Places places;
  private final Imports imports;
  private final Clock clock;
  private final Supplier<UUID> ids;

  PlaceImportService(Places places, Imports imports, Clock clock, Supplier<UUID> ids) {
    this.places = places;
    this.imports = imports;
    this.clock = clock;
    this.ids = ids;
  }

  ImportDocument take(Actor actor, Upload file, boolean dryRun) {
    PlaceReading reading = new PlaceReading(actor.scope(), MOST_ROWS);
    Sheet.in(file).rows(reading);
    Tally tally = reading.tally();
    List<PlaceRow> left = reading.rows();
    Map<Outcome, List<PlaceRow>> outcomes =
        ConcurrentChange.retrying(5, () -> write(actor, left, dryRun));
    outcomes.forEach((outcome, some) -> some.forEach(row -> count(tally, outcome, row)));
    ImportDocument report =
        ImportDocument.of(ids.get(), actor, clock.instant(), dryRun, true, tally);
    imports.save(report);
    return report;
  }

  private static void count(Tally tally, Outcome outcome, PlaceRow row) {
    if (outcome == Outcome.REJECTED) {
      tally.reject(new RowProblem(row.row(), "code", "import.parent-unknown", List.of()));
    } else {
      tally.count(outcome);
    }
  }

  /** Shorter codes come first, so that a parent in the same file is there before its children. */
  private Map<Outcome, List<PlaceRow>> write(Actor actor, List<PlaceRow> rows, boolean dryRun) {
    Entry entry = new Entry(actor.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Map<AreaCode, Place> known = new HashMap<>();
    places.all(actor.scope()).forEach(place -> known.put(place.code(), place));
    Map<Outcome, List<PlaceRow>> outcomes = new HashMap<>();
    List<Place> changed = new ArrayList<>();
    for (PlaceRow row : rows) {
      Outcome outcome = take(actor, entry, row, known, changed);
      outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(row);
    }
    for (int i = 0; i < changed.size() && !dryRun; i += 500) {
      places.saveAll(changed.subList(i, Math.min(i + 500, changed.size())));
    }
    return outcomes;
  }

  private static Naming naming(PlaceRow row, Entry entry) {
    return new Naming(row.name(), entry.day(), null, entry.at(), entry.by());
  }

  private static Outcome take(
      Actor actor, Entry entry, PlaceRow row, Map<AreaCode, Place> known, List<Place> changed) {
    Place place = known.get(row.code());
    if (place != null) {
      if (!place.rename(naming(row, entry))) {
        return Outcome.UNCHANGED;
      }
      changed.add(place);
      return Outcome.MERGED;
    }
    int length = row.code().value().length();
    boolean root = row.code().equals(actor.area()) || length == 6;
    if (!root && !known.containsKey(row.code().upTo(length - 3))) {
      return Outcome.REJECTED;
    }
    Place fresh = Place.recorded(row.code(), naming(row, entry));
    known.put(row.code(), fresh);
    changed.add(fresh);
    return Outcome.ADDED;
  }
}
