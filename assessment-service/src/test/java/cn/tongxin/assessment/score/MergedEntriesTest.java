package cn.tongxin.assessment.score;

import static cn.tongxin.assessment.score.Facts.VILLAGE;
import static cn.tongxin.assessment.score.Facts.announced;
import static cn.tongxin.assessment.score.Facts.completed;
import static cn.tongxin.assessment.score.Facts.merged;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.Deliveries;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person was entered twice; both entries are due, and one or both were visited. */
class MergedEntriesTest {
  private static final UUID KEPT = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");
  private static final UUID GONE = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b2");
  private static final UUID FIRST = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a1");
  private static final UUID SECOND = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a2");

  private static final List<Consumer<House>> DUE = List.of(windows(KEPT, 1), windows(GONE, 1));
  private static final Consumer<House> MERGED =
      house -> house.windows.credit(List.of(merged(GONE, 2, KEPT)));
  private static final Consumer<House> UNDONE = windows(GONE, 3);

  private static TestStore store;

  @BeforeAll
  static void open() {
    store = TestStore.embedded();
  }

  @AfterAll
  static void close() throws Exception {
    assertThat(store.watch().strange()).isEmpty();
    store.close();
  }

  private static Consumer<House> windows(UUID id, long seq) {
    return house -> house.windows.credit(List.of(announced(id, VILLAGE, seq)));
  }

  private static Consumer<House> visit(UUID id, UUID window) {
    return house -> house.visits.credit(List.of(completed(id, window)));
  }

  private static Consumer<House> voided(UUID id, UUID window) {
    return house -> house.visits.credit(List.of(Facts.voided(id, window)));
  }

  @Test
  void visitsToBothEntriesCoverOneWhoIsDue() {
    String told = "1 of 1 by " + List.of(FIRST, SECOND) + ", WITHDRAWN " + GONE;
    inAnyOrder(told, List.of(visit(FIRST, KEPT), visit(SECOND, GONE), MERGED));
  }

  @Test
  void aVisitToTheEntryThatIsGoneCoversTheOneThatIsKept() {
    inAnyOrder(
        "1 of 1 by " + List.of(SECOND) + ", WITHDRAWN " + GONE,
        List.of(visit(SECOND, GONE), MERGED));
  }

  @Test
  void aVisitThatIsTakenBackCoversNeither() {
    inAnyOrder(
        "0 of 1 by [], WITHDRAWN " + GONE,
        List.of(visit(SECOND, GONE), MERGED, voided(SECOND, GONE)));
  }

  @Test
  void whenItIsUndoneEachEntryIsDueByItselfAgain() {
    inAnyOrder(
        "2 of 2 by " + List.of(FIRST, SECOND),
        List.of(visit(FIRST, KEPT), visit(SECOND, GONE), MERGED, UNDONE));
    inAnyOrder("1 of 2 by " + List.of(SECOND), List.of(visit(SECOND, GONE), MERGED, UNDONE));
  }

  private static void inAnyOrder(String expected, List<Consumer<House>> more) {
    List<Consumer<House>> story = new ArrayList<>(DUE);
    story.addAll(more);
    assertThat(told(List.of(story))).isEqualTo(expected);
    for (long seed = 1; seed <= 6; seed++) {
      assertThat(told(Deliveries.thriceAndShuffled(story, seed)))
          .as("seed " + seed)
          .isEqualTo(expected);
    }
  }

  /** Who is covered by what, and what the history says. */
  private static String told(List<List<Consumer<House>>> polls) {
    store.database().drop();
    try (House house = new House(store.database())) {
      polls.forEach(poll -> poll.forEach(event -> event.accept(house)));
      assertThat(house.addsUp()).isTrue();
      Score.Line coverage = house.score().indicators().get(1);
      List<UUID> by =
          house.evidence(Measure.WINDOWS).stream()
              .flatMap(one -> one.answeredBy().stream())
              .sorted()
              .toList();
      StringBuilder told = new StringBuilder();
      told.append(coverage.actual()).append(" of ").append(coverage.target()).append(" by ");
      told.append(by);
      lines(house).forEach(line -> told.append(", ").append(line));
      return told.toString();
    }
  }

  private static List<String> lines(House house) {
    return house
        .tallies
        .lines(Scope.of(VILLAGE), 2026, null, new PageQuery(200, null))
        .map(Tallies.Remarked.class::cast)
        .items()
        .stream()
        .filter(line -> line.evidence().measure() == Measure.WINDOWS)
        .map(line -> line.evidence().remark() + " " + line.evidence().recordId())
        .toList();
  }
}
