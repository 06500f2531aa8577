package cn.tongxin.assessment.score;

import static cn.tongxin.assessment.score.Facts.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.DyingDatabase.CutOff;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Mergers;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.TerritoryListener;
import cn.tongxin.serving.TerritoryListener.PlaceMerged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever counts is cut off from the database at each write in turn. Told the same again, they or
 * somebody else come to the same sums, scores and lines as if nothing had been.
 */
class CutOffTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final AreaCode OLD = new AreaCode("410225106201");
  private static final AreaCode OLDEST = new AreaCode("410225106202");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private static TestStore store;

  private final Mergers mergers = new Mergers(COUNTY);
  private final Received<PlaceMerged> first = mergers.merged(OLD, VILLAGE);
  private final Received<PlaceMerged> second = mergers.merged(OLDEST, OLD);
  private final List<Consumer<House>> story =
      List.of(
          house -> house.visits.credit(List.of(visit("a", OLD, 1), visit("b", OLDEST, 1))),
          house -> house.visits.credit(List.of(visit("b", OLDEST, 2))),
          house -> listener(house).learn(List.of(second)),
          house -> house.visits.credit(List.of(visit("c", OLD, 1))));

  @BeforeAll
  static void open() {
    store = TestStore.embedded();
  }

  @AfterAll
  static void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    store.close();
  }

  @Test
  void whoeverIsToldInsteadOfOneThatDiedComesToTheSameEnd() {
    theEndIsTheSame(true);
  }

  @Test
  void whoeverIsToldAgainAfterTheDatabaseWasGoneComesToTheSameEnd() {
    theEndIsTheSame(false);
  }

  @Test
  void aPeriodThatIsOpenedBeforeATallyIsWholeKeepsNothingOfIt() {
    End whole = openedBetween(Integer.MAX_VALUE);
    assertThat(whole.late()).isEmpty();
    assertThat(whole.lines()).isNotEmpty();
    End end;
    int writes = 0;
    do {
      end = openedBetween(writes);
      assertThat(end.late()).as("after write " + writes).isEmpty();
      assertThat(end.figures()).as("after write " + writes).isEqualTo(whole.figures());
      writes++;
    } while (end.cut());
    assertThat(writes).isGreaterThan(5);
  }

  /** One dies over the first evidence of a place after the closing, which is then taken back. */
  private End openedBetween(int writes) {
    store.database().drop();
    DyingDatabase database = new DyingDatabase(store.database());
    House house = house(database);
    house.scorekeeper.refresh(house.letters);
    close(house);
    boolean cut = false;
    database.cutOffAfter(writes);
    try {
      house.visits.credit(List.of(visit("a", OLD, 1)));
    } catch (CutOff e) {
      cut = true;
    }
    database.letIn();
    house.close();
    House next = house(database);
    open(next);
    next.visits.credit(List.of(visit("a", OLD, 1)));
    return end(next, cut);
  }

  private void theEndIsTheSame(boolean dies) {
    End whole = told(Integer.MAX_VALUE, dies);
    assertThat(whole.late()).hasSize(3);
    assertThat(whole.lines()).filteredOn(Tallies.Merged.class::isInstance).hasSize(3);
    End end;
    int writes = 0;
    do {
      end = told(writes, dies);
      assertThat(end.withoutCut()).as("after write " + writes).isEqualTo(whole);
      writes++;
    } while (end.cut());
    assertThat(writes).isGreaterThan(15);
  }

  /** Tells the story, with the database gone after so many writes until all is told again. */
  private End told(int writes, boolean dies) {
    store.database().drop();
    DyingDatabase database = new DyingDatabase(store.database());
    House house = house(database);
    listener(house).learn(List.of(first));
    house.scorekeeper.refresh(house.letters);
    close(house);
    boolean cut = false;
    database.cutOffAfter(writes);
    for (Consumer<House> poll : story) {
      try {
        poll.accept(house);
      } catch (CutOff e) {
        cut = true;
        database.letIn();
        if (dies) {
          house.close();
          house = house(database);
        }
        poll.accept(house);
      }
    }
    return end(house, cut);
  }

  private static House house(DyingDatabase database) {
    House house = new House(database.database());
    UUID id = UUID.nameUUIDFromBytes(OLD.value().getBytes());
    house.letters.add(new SignedLetter(id, House.SCHEME, 2026, OLD, House.LETTER.targets()));
    return house;
  }

  private static void close(House house) {
    Instant july = Instant.parse("2026-07-01T00:00:00Z");
    house.closings.change(
        COUNTY, 2026, Period.MID_YEAR, closing -> closing.ordered(july, "county", true, false));
    house.closing().goOn(house.closings.claim().orElseThrow());
  }

  private static void open(House house) {
    Instant august = Instant.parse("2026-08-01T00:00:00Z");
    UUID order = UUID.nameUUIDFromBytes("order".getBytes());
    house.closings.change(
        COUNTY,
        2026,
        Period.MID_YEAR,
        closing -> closing.reopening(order, "补录", "county", august, true));
    house.closing().goOn(house.closings.claim().orElseThrow());
  }

  private static TerritoryListener listener(House house) {
    return new TerritoryListener(
        null,
        house.territories,
        List.of(new MergedPlaceService(house.scorekeeper)),
        (_, _, _) -> {});
  }

  private static Received<VisitListener.VisitFact> visit(String name, AreaCode place, long seq) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes());
    var shape = new VisitListener.Visit(id, place, MAY, null);
    Instant at = NOON.plusSeconds(seq);
    return new Received<>(
        new VisitListener.VisitFact(shape, seq > 1), id.toString(), seq, at, null);
  }

  private static End end(House house, boolean cut) {
    // First: whoever works a score out again writes what is missing.
    List<Tallies.Line> lines = lines(house, null);
    List<Tallies.Line> late = lines(house, Period.MID_YEAR);
    List<Object> figures = new ArrayList<>();
    for (SignedLetter letter : house.letters) {
      assertThat(house.recomputation().of(letter).equal()).isTrue();
      Scores.Published published =
          house.scores.byLetter(Scope.platform(), letter.id()).orElseThrow();
      figures.add(published.score());
      figures.add(published.of(Period.MID_YEAR));
    }
    house.tallies.within(Scope.of(COUNTY), 2026).stream()
        .sorted(Comparator.comparing(tally -> tally.key().toString()))
        .forEach(tally -> figures.addAll(List.of(tally.key(), tally.sums(), tally.frozen())));
    PageQuery all = new PageQuery(200, null);
    figures.addAll(house.tallies.evidence(Scope.of(COUNTY), 2026, Measure.VISITS, all).items());
    house.close();
    return new End(lines, late, figures, cut);
  }

  private static List<Tallies.Line> lines(House house, Period late) {
    return house.tallies.lines(Scope.of(COUNTY), 2026, late, new PageQuery(200, null)).items();
  }

  private record End(
      List<Tallies.Line> lines, List<Tallies.Line> late, List<Object> figures, boolean cut) {
    End withoutCut() {
      return new End(lines, late, figures, false);
    }
  }
}
