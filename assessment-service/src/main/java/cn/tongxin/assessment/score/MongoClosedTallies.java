package cn.tongxin.assessment.score;

import cn.tongxin.assessment.score.Tallies.Reopened;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a closing does to tallies in MongoDB, and what an opening undoes. */
final class MongoClosedTallies {
  private static final int SLICE = 200;
  private static final int COUNTY = 6;

  private final MongoTallyShelf shelf;
  private final Closings closings;
  private final Supplier<UUID> ids;

  MongoClosedTallies(MongoTallyShelf shelf, Closings closings, Supplier<UUID> ids) {
    this.shelf = shelf;
    this.closings = closings;
    this.ids = ids;
  }

  /**
   * Keeps the sums of all tallies of a county's year as they are, while the closing is in force.
   */
  void freeze(AreaCode county, int year, ClosingMark mark) {
    List<TallyKey> left = shelf.ofYear(Scope.of(county), year, mark, false);
    while (!left.isEmpty() && closings.inForce(county, year).contains(mark)) {
      changeAll(left, tally -> tally.freeze(mark));
      left = shelf.ofYear(Scope.of(county), year, mark, false);
    }
  }

  /**
   * Takes back what {@link #freeze} did, first in the tallies, so that nothing more is written as
   * late, then in what was.
   */
  void thaw(AreaCode county, int year, Reopened reopened) {
    ClosingMark mark = reopened.mark();
    List<LineDocument> late = late(county, year, mark);
    List<TallyKey> left = shelf.ofYear(Scope.of(county), year, mark, true);
    while (!(left.isEmpty() && late.isEmpty()) && !closings.isClosed(county, year, mark.period())) {
      changeAll(left, tally -> tally.thaw(mark));
      count(late, reopened);
      late = late(county, year, mark);
      left = shelf.ofYear(Scope.of(county), year, mark, true);
    }
  }

  private List<LineDocument> late(AreaCode county, int year, ClosingMark mark) {
    PageQuery slice = new PageQuery(SLICE, null);
    return shelf.lines(Scope.of(county), year, mark.period(), slice).items();
  }

  private void changeAll(List<TallyKey> keys, Predicate<Tally> change) {
    UUID writer = ids.get();
    var _ =
        shelf.save(
            shelf.load(keys).values().stream()
                .map(TallyDocument::tally)
                .filter(change)
                .map(tally -> SavedTally.of(tally, writer))
                .toList());
  }

  /**
   * Writes late evidence again as its tally has it now, and a line that it counts. Under the
   * tally's own version: what the tally counts from now on is newer.
   */
  private void count(List<LineDocument> late, Reopened reopened) {
    shelf.writeLines(late.stream().map(line -> line.since(reopened)).toList());
    Map<String, TallyDocument> tallies =
        shelf.load(late.stream().map(LineDocument::tally).distinct().toList());
    List<String> ids = late.stream().map(LineDocument::id).toList();
    shelf.write(
        shelf.evidence().findAll(Scope.platform(), ids).stream()
            .map(one -> one.again(Objects.requireNonNull(tallies.get(one.tally())).tally()))
            .toList());
  }

  /**
   * A tally that was not there when its period was closed is closed as an empty one. Looked for
   * only after it is stored: whoever closes without seeing it is seen here.
   */
  void lateBorn(List<TallyDocument> stored) {
    stored.stream()
        .collect(Collectors.groupingBy(tally -> ofCounty(tally.key())))
        .forEach(
            (county, tallies) -> {
              List<ClosingMark> marks = closings.inForce(county.area(), county.year());
              tallies.forEach(tally -> closeEmpty(tally, marks));
            });
  }

  private static TallyKey ofCounty(TallyKey key) {
    return new TallyKey(key.area().upTo(COUNTY), key.year());
  }

  private void closeEmpty(TallyDocument born, List<ClosingMark> marks) {
    TallyKey county = ofCounty(born.key());
    Set<ClosingMark> kept = new HashSet<>(marks);
    born.held().forEach(one -> kept.add(one.mark()));
    if (!kept.isEmpty()) {
      change(born.key(), tally -> isClosedEmpty(tally, marks));
      // Opened again in between: whoever opened it may not have seen this tally.
      kept.removeAll(new HashSet<>(closings.inForce(county.area(), county.year())));
      kept.forEach(mark -> thaw(county.area(), county.year(), opened(county, mark)));
    }
  }

  private boolean isClosedEmpty(Tally tally, List<ClosingMark> marks) {
    boolean news = marks.stream().filter(tally::freezeEmpty).count() > 0;
    if (news) {
      tally.touch(all(tally.key()));
    }
    return news;
  }

  /** How a closing that is in force no more came to its end. */
  private Reopened opened(TallyKey county, ClosingMark mark) {
    Closing closing = closings.of(county.area(), county.year(), mark.period());
    Closing.Reopening order = closing.rounds().get(mark.number() - 1).reopening();
    return new Reopened(mark.period(), mark.number(), Objects.requireNonNull(order).at());
  }

  private List<Evidence> all(TallyKey key) {
    return shelf
        .evidence()
        .find(Scope.platform(), Filters.eq("tally", key.toString()))
        .map(EvidenceDocument::evidence)
        .into(new ArrayList<>());
  }

  private void change(TallyKey key, Predicate<Tally> change) {
    while (true) {
      Tally tally = Objects.requireNonNull(shelf.load(List.of(key)).get(key.toString())).tally();
      if (!change.test(tally)) {
        return;
      }
      Set<Object> lost = shelf.save(List.of(SavedTally.of(tally, ids.get())));
      if (lost.isEmpty()) {
        return;
      }
    }
  }
}
