package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes places over, some at a time; a place whose parent nobody knows is refused. */
final class PlaceWriter {
  private static final int COUNTY = 6;

  private final Places places;
  private final SeenCodes inFile;
  private final AreaCode root;
  private final Naming by;
  private final boolean dryRun;

  /**
   * @param inFile the codes of the file, of which the wider ones were taken over before
   * @param root the place that needs no parent
   * @param by when and by whom all this is entered
   */
  PlaceWriter(Places places, SeenCodes inFile, AreaCode root, Naming by, boolean dryRun) {
    this.places = places;
    this.inFile = inFile;
    this.root = root;
    this.by = by;
    this.dryRun = dryRun;
  }

  /** Answers what became of the rows. */
  Map<Outcome, List<PlaceRow>> write(List<PlaceRow> rows) {
    Map<AreaCode, Place> known = new HashMap<>();
    List<AreaCode> asked =
        rows.stream().flatMap(row -> Stream.of(row.code(), parent(row.code()))).distinct().toList();
    places.byCodes(asked).forEach(place -> known.put(place.code(), place));
    Map<Outcome, List<PlaceRow>> outcomes = new EnumMap<>(Outcome.class);
    List<Place> changed = new ArrayList<>();
    for (PlaceRow row : rows) {
      Outcome outcome = take(row, known, changed);
      outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(row);
    }
    if (!dryRun) {
      places.saveAll(changed);
    }
    return outcomes;
  }

  private Outcome take(PlaceRow row, Map<AreaCode, Place> known, List<Place> changed) {
    Place place = known.get(row.code());
    if (place != null) {
      boolean news = place.rename(naming(row));
      if (news) {
        changed.add(place);
      }
      return news ? Outcome.MERGED : Outcome.UNCHANGED;
    }
    AreaCode parent = parent(row.code());
    boolean lies = row.code().equals(root) || row.code().equals(parent);
    if (!lies && !known.containsKey(parent) && !inFile.has(parent)) {
      return Outcome.REJECTED;
    }
    changed.add(Place.recorded(row.code(), naming(row)));
    return Outcome.ADDED;
  }

  private Naming naming(PlaceRow row) {
    return new Naming(row.name(), by.from(), by.reason(), by.recordedAt(), by.recordedBy());
  }

  /** The place that a place lies in by its digits; a county itself. */
  private static AreaCode parent(AreaCode code) {
    int above = code.value().length() - 3;
    return above < COUNTY ? code : code.upTo(above);
  }
}
