package cn.tongxin.assessment.score;

import static cn.tongxin.assessment.score.Facts.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.Received;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Mergers;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.TerritoryListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A village of another township, and one that was merged into that, become part of this one. */
class MergedPlacesTest {
  private static final AreaCode OLD = new AreaCode("410225106201");
  private static final AreaCode OLDEST = new AreaCode("410225106202");
  private static final AreaCode EAST = new AreaCode("410225105");
  private static final AreaCode WEST = new AreaCode("410225106");
  private static final UUID WINDOW = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");

  private final Mergers mergers = new Mergers(new AreaCode("410225"));
  private final List<Consumer<House>> story = story();

  private List<Consumer<House>> story() {
    var first = mergers.merged(OLDEST, OLD);
    var second = mergers.merged(OLD, VILLAGE);
    List<Consumer<House>> told = new ArrayList<>();
    told.add(house -> listener(house).learn(List.of(first)));
    told.add(house -> listener(house).learn(List.of(second)));
    for (AreaCode place : List.of(VILLAGE, OLD, OLDEST, new AreaCode(OLDEST + "001"), WEST)) {
      UUID visit = UUID.nameUUIDFromBytes(place.value().getBytes());
      told.add(house -> house.visits.credit(List.of(visit(visit, place, 1, false))));
    }
    UUID mistake = UUID.nameUUIDFromBytes("mistake".getBytes());
    told.add(house -> house.visits.credit(List.of(visit(mistake, OLD, 1, false))));
    told.add(house -> house.visits.credit(List.of(visit(mistake, OLD, 2, true))));
    told.add(house -> house.windows.credit(List.of(Facts.announced(WINDOW, OLDEST, 1))));
    told.add(house -> house.windows.credit(List.of(Facts.announced(WINDOW, VILLAGE, 2))));
    return told;
  }

  private static TerritoryListener listener(House house) {
    return new TerritoryListener(
        null,
        house.territories,
        List.of(new MergedPlaceService(house.scorekeeper)),
        (_, _, scores) -> assertThat(scores).isPositive());
  }

  private static Received<VisitListener.VisitFact> visit(
      UUID id, AreaCode place, long seq, boolean voided) {
    var shape = new VisitListener.Visit(id, place, Facts.DAY, null);
    Instant at = Instant.parse("2026-11-22T04:00:00Z").plusSeconds(seq);
    return new Received<>(new VisitListener.VisitFact(shape, voided), id.toString(), seq, at, null);
  }

  @Test
  void whatWasRecordedUnderOldCodesCountsWhereTheyLieNow() throws Exception {
    Map<AreaCode, Integer> visits = tell(List.of(story));

    assertThat(visits)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(VILLAGE, 4, EAST, 4, WEST, 1, OLD, 3, OLDEST, 2));
  }

  @Test
  void neitherOrderNorRepetitionOfArrivalChangesTheEnd() throws Exception {
    Map<AreaCode, Integer> inOrder = tell(List.of(story));
    for (long seed = 1; seed <= 8; seed++) {
      assertThat(tell(Deliveries.thriceAndShuffled(story, seed)))
          .as("seed " + seed)
          .isEqualTo(inOrder);
    }
  }

  @Test
  void eachScoreThatAMergerBearsOnHasADatedLineOfItInWhateverOrder() throws Exception {
    Map<AreaCode, List<String>> expected =
        Map.of(
            VILLAGE, List.of(OLD + ">" + VILLAGE, OLDEST + ">" + OLD),
            EAST, List.of(OLD + ">" + VILLAGE, OLDEST + ">" + OLD),
            WEST, List.of(OLD + ">" + VILLAGE),
            OLD, List.of(OLD + ">" + VILLAGE, OLDEST + ">" + OLD),
            OLDEST, List.of(OLDEST + ">" + OLD));
    assertThat(lines(List.of(story))).isEqualTo(expected);
    for (long seed = 1; seed <= 4; seed++) {
      assertThat(lines(Deliveries.thriceAndShuffled(story, seed)))
          .as("seed " + seed)
          .isEqualTo(expected);
    }
  }

  /** Answers which mergers the history of each place's letter tells of, by their codes. */
  private static Map<AreaCode, List<String>> lines(List<List<Consumer<House>>> polls)
      throws Exception {
    Map<AreaCode, List<String>> lines = new HashMap<>();
    try (TestStore store = TestStore.embedded();
        House house = new House(store)) {
      begin(house);
      polls.forEach(poll -> poll.forEach(event -> event.accept(house)));
      for (SignedLetter letter : house.letters) {
        Scope inside = house.territories.now().inside(letter.area());
        lines.put(
            letter.area(),
            house.tallies.lines(inside, 2026, null, PageQuery.of(200, null)).items().stream()
                .filter(Tallies.Merged.class::isInstance)
                .map(line -> ((Tallies.Merged) line).merger())
                .map(merger -> merger.code() + ">" + merger.into())
                .sorted()
                .toList());
      }
    }
    return lines;
  }

  private static void begin(House house) {
    for (AreaCode place : List.of(EAST, WEST, OLD, OLDEST)) {
      house.letters.add(letter(place));
    }
  }

  /** Answers how many visits count in the letter of each place, once all was told. */
  private static Map<AreaCode, Integer> tell(List<List<Consumer<House>>> polls) throws Exception {
    Map<AreaCode, Integer> visits = new TreeMap<>(java.util.Comparator.comparing(AreaCode::value));
    try (TestStore store = TestStore.embedded();
        House house = new House(store)) {
      begin(house);
      polls.forEach(poll -> poll.forEach(event -> event.accept(house)));
      for (SignedLetter letter : house.letters) {
        Score score =
            house
                .scores
                .byLetter(house.territories.now().inside(letter.area()), letter.id())
                .orElseThrow()
                .score();
        visits.put(letter.area(), score.indicators().getFirst().actual().intValue());
        assertThat(house.recomputation().of(letter).equal()).isTrue();
        assertThat(house.recomputation().of(letter).before()).isEqualTo(score);
        assertThat(evidence(house, letter)).isEqualTo(visits.get(letter.area()));
      }
      assertThat(store.watch().strange()).isEmpty();
    }
    return visits;
  }

  private static int evidence(House house, SignedLetter letter) {
    return house
        .tallies
        .evidence(
            house.territories.now().inside(letter.area()),
            2026,
            Measure.VISITS,
            PageQuery.of(200, null))
        .items()
        .stream()
        .mapToInt(e -> (int) e.done())
        .sum();
  }

  private static SignedLetter letter(AreaCode place) {
    UUID id = UUID.nameUUIDFromBytes(("letter" + place).getBytes());
    return new SignedLetter(id, House.SCHEME, 2026, place, House.LETTER.targets());
  }
}
