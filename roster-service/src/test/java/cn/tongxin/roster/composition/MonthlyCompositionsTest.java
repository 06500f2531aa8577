package cn.tongxin.roster.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a county's analysts are told of who is served, as they read it. */
class MonthlyCompositionsTest {
  private static final String TYPE = "cn.tongxin.roster.composition-counted.v1";
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 3);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
  private static final List<String> BANDS = List.of("FROM_18_TO_35", "FROM_36_TO_45", "");
  private static final List<String> VILLAGES =
      List.of("410225105201", "410225105202", "410225106201", "410225106202");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

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

  @BeforeEach
  void empty() {
    store.database().drop();
  }

  @Test
  void whatIsToldIsTheFrozenExampleAndNothingSensitive() {
    Composition table =
        new Composition(
            new AreaCode("410225105"),
            33,
            List.of(new Cell("TEACHER", null), new Cell("DOCTOR", 8)),
            List.of(new Cell("FROM_36_TO_45", 33)),
            List.of(new Cell("410225105201", 33)),
            List.of(new Cell("hardship", 12)));

    String told = told(months -> months.tellOnce(COUNTY, NOVEMBER, List.of(table))).getFirst();

    assertThat(Contracts.violations(TYPE, told)).isEmpty();
    assertThat(Contracts.tree(told)).isEqualTo(Contracts.tree(Contracts.example(TYPE)));
  }

  @Test
  void ofAMonthOneCountIsToldAndNoneOfItLater() {
    List<Composition> first = Tables.of(census(new int[] {30, 20, 9, 7, 30, 40, 12, 8}), 5, 10);
    List<Composition> second = Tables.of(census(new int[] {30, 20, 9, 7, 30, 40, 12, 9}), 5, 10);

    List<String> told =
        told(
            months -> {
              months.tellOnce(COUNTY, OCTOBER, first);
              months.tellOnce(COUNTY, OCTOBER.plusDays(1), second);
              months.tellOnce(COUNTY, NOVEMBER, second);
            });

    assertThat(told).hasSize(first.size() + second.size());
    assertThat(told.stream().map(it -> JSON.readTree(it).get("countedOn").asString()).distinct())
        .containsExactly("2026-10-03", "2026-11-02");
  }

  /** Village by village and band by band, township, county, and one month and the next. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noDifferenceOfPlacesOrMonthsTellsAWithheldCount(long seed) {
    Random random = new Random(seed);
    int[] october = random.ints(8, 0, 9).toArray();
    int[] november = october.clone();
    november[random.nextInt(8)]++;
    november[random.nextInt(8)] = random.nextInt(9);
    List<String> told =
        told(
            months -> {
              months.tellOnce(COUNTY, OCTOBER, Tables.of(census(october), 5, 10));
              months.tellOnce(COUNTY, NOVEMBER, Tables.of(census(november), 5, 10));
            });

    Sight sight = new Sight();
    sight.add("2026-10", october, told);
    sight.add("2026-11", november, told);

    sight.mustNotTell(seed);
  }

  static Stream<Long> seeds() {
    return new Random(20_261_123).longs(60).boxed();
  }

  private static Census census(int[] people) {
    Census census = new Census(Territory.plain());
    for (int i = 0; i < people.length; i++) {
      AreaCode village = new AreaCode(VILLAGES.get(i / 2));
      AgeBand band = AgeBand.valueOf(BANDS.get(i % 2));
      for (int n = 0; n < people[i]; n++) {
        census.add(village, List.of(), List.of(), band);
      }
    }
    return census;
  }

  private static List<String> told(java.util.function.Consumer<MonthlyCompositions> telling) {
    try (Sent sent = Sent.unacknowledged()) {
      EventEncoder encoder = Sent.encoder(JSON);
      telling.accept(new MongoMonthlyCompositions(store.database(), sent.relay(), encoder));
      assertThat(sent.types()).allMatch(TYPE::equals);
      return sent.records().stream().map(it -> new String(it.value(), UTF_8)).toList();
    }
  }

  /** All that was told, as one system of numbers and sums; a month's are beside another's. */
  private static final class Sight {
    private final List<Integer> counts = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private final List<Total> totals = new ArrayList<>();

    void add(String month, int[] people, List<String> told) {
      Map<String, Integer> first = new HashMap<>();
      for (String place : places()) {
        first.put(place, counts.size());
        JsonNode data =
            told.stream()
                .map(JSON::readTree)
                .filter(it -> it.get("month").asString().equals(month))
                .filter(it -> it.get("area").asString().equals(place))
                .findFirst()
                .orElse(null);
        BANDS.forEach(band -> add(truth(place, band, people), published(data, band)));
        int at = counts.size() - BANDS.size();
        totals.add(new Total(at + 2, List.of(at, at + 1)));
      }
      for (String place : places()) {
        List<Integer> under =
            places().stream()
                .filter(it -> it.length() == place.length() + 3 && it.startsWith(place))
                .map(first::get)
                .toList();
        IntStream.range(0, under.isEmpty() ? 0 : BANDS.size())
            .forEach(
                band ->
                    totals.add(
                        new Total(
                            first.get(place) + band,
                            under.stream().map(it -> it + band).toList())));
      }
    }

    private static List<String> places() {
      return Stream.concat(Stream.of("410225", "410225105", "410225106"), VILLAGES.stream())
          .toList();
    }

    private static int truth(String place, String band, int[] people) {
      return IntStream.range(0, people.length)
          .filter(i -> VILLAGES.get(i / 2).startsWith(place))
          .filter(i -> band.isEmpty() || BANDS.get(i % 2).equals(band))
          .map(i -> people[i])
          .sum();
    }

    /** The number that is published; null where it is withheld. */
    private static Integer published(JsonNode data, String band) {
      if (data == null) {
        return 0;
      }
      if (band.isEmpty()) {
        return data.has("total") ? data.get("total").asInt() : null;
      }
      for (JsonNode cell : data.get("byAge")) {
        if (cell.get("key").asString().equals(band)) {
          return cell.has("count") ? cell.get("count").asInt() : null;
        }
      }
      return 0;
    }

    private void add(int truth, Integer published) {
      if (published == null) {
        hidden.set(counts.size());
      } else {
        assertThat(published).isEqualTo(truth).matches(n -> n == 0 || n >= 5);
      }
      counts.add(truth);
    }

    void mustNotTell(long seed) {
      int[] all = counts.stream().mapToInt(Integer::intValue).toArray();
      hidden.stream()
          .forEach(
              at ->
                  assertThat(new Guesses(all, hidden, totals).hasAnother(at))
                      .as("seed %d, position %d", seed, at)
                      .isTrue());
    }
  }
}
