package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Naming;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import java.util.ArrayList;
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

  /**
   * @param inFile the codes of the file, of which the wider ones were taken over before
   * @param root the place that needs no parent
   * @param by when and by whom all this is entered
   */
  PlaceWriter(Places places, SeenCodes inFile, AreaCode root, Naming by) {
    this.places = places;
    this.inFile = inFile;
    this.root = root;
    this.by = by;
  }

  /**
   * What some rows come to.
   *
   * @param outcomes one a row, in their order
   * @param changed the places that have to be written for them
   */
  record Planned(List<Outcome> outcomes, List<Place> changed) {

    /** The same, where some of it was written before a crash: what was changed then was changed. */
    Planned after(List<Outcome> earlier) {
      if (earlier.size() != outcomes.size()) {
        return this;
      }
      List<Outcome> all = new ArrayList<>(outcomes.size());
      for (int i = 0; i < outcomes.size(); i++) {
        boolean done = outcomes.get(i) == Outcome.UNCHANGED;
        all.add(done ? earlier.get(i) : outcomes.get(i));
      }
      return new Planned(all, changed);
    }
  }

  /** What the rows come to; nothing is written. */
  Planned plan(List<PlaceRow> rows) {
    Map<AreaCode, Place> known = new HashMap<>();
    List<AreaCode> asked =
        rows.stream().flatMap(row -> Stream.of(row.code(), parent(row.code()))).distinct().toList();
    places.byCodes(asked).forEach(place -> known.put(place.code(), place));
    List<Place> changed = new ArrayList<>();
    List<Outcome> outcomes = rows.stream().map(row -> take(row, known, changed)).toList();
    return new Planned(outcomes, changed);
  }

  /** Writes what rows come to. */
  void save(Planned planned) {
    places.saveAll(planned.changed());
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
