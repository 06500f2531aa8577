package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted in a backlog is counted at once; the scores follow, whoever dies in between. */
class BacklogTest {
  private static final Clock LATER =
      Clock.offset(Clock.systemUTC(), MongoLaggingOffices.PATIENCE.plus(Duration.ofSeconds(1)));

  private TestStore store;
  private House dying;
  private House living;

  @BeforeEach
  void open() {
    store = TestStore.embedded();
    dying = new House(store, 1, Clock.systemUTC());
    living = new House(store, 1, LATER);
    dying.scorekeeper.refresh(List.of(House.LETTER));
  }

  @AfterEach
  void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    dying.close();
    living.close();
    store.close();
  }

  @Test
  void whatOneInstanceCountedAndLeftBehindAnotherScores() {
    visit(dying);
    assertThat(visits()).isEqualTo("0");

    assertThat(catchUp()).isTrue();

    assertThat(visits()).isEqualTo("1");
    assertThat(living.lagging.claim()).isEmpty();
  }

  @Test
  void nobodyLooksBeforeSomeHaveGathered() {
    visit(dying);

    assertThat(dying.lagging.claim()).isEmpty();
  }

  @Test
  void whatIsCountedWhileScoresAreCaughtUpWithIsNotLost() {
    visit(dying);
    LagDocument claimed = living.lagging.claim().orElseThrow();
    living.scorekeeper.catchUp(TallyKey.parse(claimed.id()));
    visit(dying);

    assertThat(living.lagging.finish(claimed)).isFalse();

    assertThat(catchUp()).isTrue();
    assertThat(visits()).isEqualTo("2");
  }

  @Test
  void theSumsOfATownshipAreReadOnceForItsLetterAndThoseOfItsVillages() {
    living.letters.add(YearOfRecords.letter(YearOfRecords.TOWNSHIP));
    visit(dying);
    store.watch().reset();

    assertThat(catchUp()).isTrue();

    // Mergers, the sums, and the two scores that there were.
    assertThat(store.watch().commands()).filteredOn("find"::equals).hasSize(3);
    assertThat(visits()).isEqualTo("1");
  }

  private boolean catchUp() {
    Optional<LagDocument> claimed = living.lagging.claim();
    claimed.ifPresent(
        one -> {
          living.scorekeeper.catchUp(TallyKey.parse(one.id()));
          assertThat(living.lagging.finish(one)).isTrue();
        });
    return claimed.isPresent();
  }

  private static void visit(House house) {
    house.visits.credit(List.of(Facts.completed(UUID.randomUUID(), null)));
  }

  private String visits() {
    return living.score().indicators().getFirst().actual().toPlainString();
  }
}
