package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.YearOfRecords.Ears;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of all kinds of records, told in a thousand orders, each event thrice, while the county
 * closes its periods and opens them again, and scores are at times left behind by a backlog.
 */
class OrderOfArrivalTest {
  private static final int ORDERS = 1_000;

  private final List<Consumer<Ears>> year = YearOfRecords.events();

  @Test
  void noneOfAThousandOrdersOfArrivalChangesAScore() {
    MemoryHouse inOrder = play(List.of(year));
    List<Object> expected = inOrder.all();
    assertThat(inOrder.tallies.addsUp()).isTrue();
    LongStream.rangeClosed(1, ORDERS)
        .parallel()
        .forEach(
            seed -> {
              MemoryHouse shuffled = playWithClosings(seed);
              assertThat(shuffled.all()).as("seed " + seed).isEqualTo(expected);
              assertThat(shuffled.tallies.addsUp()).as("seed " + seed).isTrue();
            });
  }

  @Test
  void whatIsClosedStaysAsItWasAndWhatComesAfterIsLate() {
    int late = 0;
    for (long seed = 1; seed <= 50; seed++) {
      var polls = Deliveries.thriceAndShuffled(year, seed);
      MemoryHouse house = play(polls.subList(0, polls.size() / 2));
      house.close(new ClosingMark(Period.YEAR_END, 1));
      Map<String, Score> then = Map.copyOf(house.closed());

      play(house, polls.subList(polls.size() / 2, polls.size()));

      assertThat(house.closed()).as("seed " + seed).isEqualTo(then);
      late += house.tallies.late().size();
    }
    assertThat(late).isPositive();
  }

  @Test
  void aReplayIntoAnEmptyDatabaseGivesTheSameBytes() throws Exception {
    byte[] inOrder = replay(List.of(year));
    assertThat(inOrder.length).isGreaterThan(500);
    for (long seed = 1; seed <= 3; seed++) {
      assertThat(replay(Deliveries.thriceAndShuffled(year, seed)))
          .as("seed " + seed)
          .isEqualTo(inOrder);
    }
  }

  @Test
  void aBacklogLeavesScoresBehindUntilTheyAreCaughtUpWith() {
    List<Object> expected = play(List.of(year)).all();
    MemoryHouse house = new MemoryHouse(YearOfRecords.SCHEME, 1);
    play(house, List.of(year));
    assertThat(house.all()).isNotEqualTo(expected);

    assertThat(house.catchUp()).isPositive();

    assertThat(house.all()).isEqualTo(expected);
  }

  @Test
  void theYearHasAllOfIt() {
    List<Object> all = play(List.of(year)).all();

    for (Remark remark : Remark.values()) {
      assertThat(all).anyMatch(one -> one instanceof Evidence e && e.remark() == remark);
    }
    assertThat(all).filteredOn(Score.class::isInstance).hasSize(4).doesNotHaveDuplicates();
  }

  /** At the end every period is open. */
  private MemoryHouse playWithClosings(long seed) {
    Random random = new Random(seed);
    // From one piece of evidence on, or never, or something between: what is a backlog.
    MemoryHouse house = new MemoryHouse(YearOfRecords.SCHEME, 1 + random.nextInt(6));
    List<ClosingMark> closed = new ArrayList<>();
    int number = 0;
    for (List<Consumer<Ears>> poll : Deliveries.thriceAndShuffled(year, seed)) {
      play(house, List.of(poll));
      if (random.nextInt(4) == 0) {
        house.catchUp();
      }
      if (!closed.isEmpty() && random.nextInt(3) == 0) {
        house.reopen(closed.removeLast());
      } else if (closed.isEmpty() && random.nextInt(8) == 0) {
        Period period = Period.values()[random.nextInt(2)];
        closed.add(new ClosingMark(period, ++number));
        house.close(closed.getLast());
      }
    }
    closed.forEach(house::reopen);
    house.catchUp();
    return house;
  }

  private static MemoryHouse play(List<List<Consumer<Ears>>> polls) {
    MemoryHouse house = new MemoryHouse(YearOfRecords.SCHEME);
    play(house, polls);
    return house;
  }

  private static void play(MemoryHouse house, List<List<Consumer<Ears>>> polls) {
    polls.forEach(poll -> poll.forEach(event -> event.accept(house.ears)));
  }

  private static byte[] replay(List<List<Consumer<Ears>>> polls) throws Exception {
    try (TestStore store = TestStore.embedded();
        House house = new House(store)) {
      house.indicators = YearOfRecords.SCHEME;
      house.letters.clear();
      polls.forEach(poll -> poll.forEach(event -> event.accept(house.ears())));
      List<Scores.Published> scores =
          Stream.of(Facts.VILLAGE, YearOfRecords.TOWNSHIP)
              .map(place -> YearOfRecords.letter(place).id())
              .map(
                  id ->
                      house.scores.byLetter(
                          house.territories.now().inside(new AreaCode("410225")), id))
              .map(java.util.Optional::orElseThrow)
              .toList();
      return JsonMapper.builder().build().writeValueAsBytes(scores);
    }
  }
}
