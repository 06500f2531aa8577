package cn.tongxin.roster.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithholdingTest {
  private static final int K = 5;

  @Test
  void largeCountsAndZerosArePublished() {
    assertThat(withheld(new int[] {7, 9, 0, 16}, total(3, 0, 1, 2))).isEmpty();
  }

  @Test
  void aSmallCountIsWithheldAndTheNextSmallestSoThatSubtractingDoesNotHelp() {
    assertThat(withheld(new int[] {3, 9, 7, 19}, total(3, 0, 1, 2))).containsExactly(0, 2);
  }

  @Test
  void whereNoOtherPartCanHideItTheWholeIsWithheld() {
    assertThat(withheld(new int[] {3, 0, 3}, total(2, 0, 1))).containsExactly(0, 2);
  }

  @Test
  void fourWithheldOnesThatAddUpToFourWouldAllBeOne() {
    assertThat(withheld(new int[] {1, 1, 1, 1, 9, 13}, total(5, 0, 1, 2, 3, 4)))
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void twoThatCanBeExchangedButMustBothBeSmallTakeAThirdWithThem() {
    assertThat(withheld(new int[] {2, 1, 9, 12}, total(3, 0, 1, 2))).containsExactly(0, 1, 2);
  }

  @Test
  void aCountIsNotWorkedOutByWayOfAnotherTable() {
    // Two townships by two age bands: hiding 3 in one row and one column hides nothing.
    int[] counts = {3, 20, 23, 30, 40, 70, 33, 60, 93};
    BitSet hidden =
        Withholding.of(
            counts,
            K,
            List.of(
                total(2, 0, 1),
                total(5, 3, 4),
                total(6, 0, 3),
                total(7, 1, 4),
                total(8, 2, 5),
                total(8, 6, 7)));

    assertThat(hidden.get(0)).isTrue();
    assertThat(hidden.cardinality()).isGreaterThanOrEqualTo(4);
  }

  /**
   * Townships with villages, each by age band, and every total between them: all that two requests,
   * or any number of them, can ever publish at once.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void nobodyCanWorkOutAWithheldCountFromAllThatIsPublished(long seed) {
    Random random = new Random(seed);
    Table table = Table.random(random);
    BitSet hidden = Withholding.of(table.counts(), K, table.totals());

    for (int i = 0; i < table.counts().length; i++) {
      int count = table.counts()[i];
      assertThat(hidden.get(i) || count == 0 || count >= K).as("small %s", count).isTrue();
    }
    hidden.stream()
        .forEach(
            i ->
                assertThat(new Guesses(table.counts(), hidden, table.totals()).hasAnother(i))
                    .as("position %s of %s hiding %s", i, table, hidden)
                    .isTrue());
  }

  /** Who knows that all that is withheld in a table is small knows almost as much. */
  @ParameterizedTest
  @MethodSource("seeds")
  void inNoTableEverythingThatIsWithheldMustBeSmall(long seed) {
    Table table = Table.random(new Random(seed));
    BitSet hidden = Withholding.of(table.counts(), K, table.totals());

    for (Total total : table.totals()) {
      List<Integer> parts = total.parts().stream().filter(hidden::get).toList();
      int sum = parts.stream().mapToInt(i -> table.counts()[i]).sum();
      boolean oneMayBeLarge = sum - (parts.size() - 1) >= K;
      assertThat(parts.isEmpty() || hidden.get(total.whole()) || oneMayBeLarge)
          .as("%s of %s hiding %s", total, table, hidden)
          .isTrue();
    }
  }

  static Stream<Long> seeds() {
    return new Random(20_261_122).longs(500).boxed();
  }

  private static List<Integer> withheld(int[] counts, Total... totals) {
    return Withholding.of(counts, K, List.of(totals)).stream().boxed().toList();
  }

  private static Total total(int whole, Integer... parts) {
    return new Total(whole, List.of(parts));
  }

  /** A county of two to three townships by two to three bands, with all its totals. */
  record Table(int[] counts, List<Total> totals) {
    static Table random(Random random) {
      int places = 2 + random.nextInt(2);
      int bands = 2 + random.nextInt(2);
      int most = random.nextBoolean() ? 12 : 4;
      int[][] cells = new int[places + 1][bands + 1];
      for (int p = 0; p < places; p++) {
        for (int b = 0; b < bands; b++) {
          int count = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
          cells[p][b] = count;
          cells[p][bands] += count;
          cells[places][b] += count;
          cells[places][bands] += count;
        }
      }
      int width = bands + 1;
      List<Total> totals = new ArrayList<>();
      for (int p = 0; p <= places; p++) {
        int row = p * width;
        totals.add(new Total(row + bands, IntStream.range(row, row + bands).boxed().toList()));
      }
      for (int b = 0; b <= bands; b++) {
        int column = b;
        totals.add(
            new Total(
                places * width + b,
                IntStream.range(0, places).mapToObj(p -> p * width + column).toList()));
      }
      int[] flat = Stream.of(cells).flatMapToInt(IntStream::of).toArray();
      return new Table(flat, totals);
    }

    @Override
    public String toString() {
      return Arrays.toString(counts);
    }
  }
}
