package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.TestStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;

class TerritoryTest {
  private static final String T1 = "410225101";
  private static final String T2 = "410225102";
  private static final String OLD = T1 + "201";
  private static final String NEW = T2 + "201";

  /** A document as every service has them. */
  record Thing(@BsonId String id, List<String> within, String order) implements Listed {
    static Thing at(String place) {
      return new Thing(place, new AreaCode(place).within(), place);
    }
  }

  @Test
  void whatLiesInAMergedPlaceLiesInTheOther() {
    Territory territory = merged(OLD, NEW);

    assertThat(territory.resolve(code(OLD))).isEqualTo(code(NEW));
    assertThat(territory.line(code(OLD + "001")))
        .containsExactly("410225", T2, NEW, OLD, OLD + "001");
    assertThat(territory.scope(code(T2)).covers(code(OLD + "001"))).isTrue();
    assertThat(territory.scope(code(T1)).covers(code(OLD))).isFalse();
    assertThat(territory.scope(code(OLD)).covers(code(NEW))).isTrue();
    assertThat(territory.inside(code(OLD)).covers(code(NEW))).isFalse();
  }

  @Test
  void somebodyOfAMergedPlaceIsOfTheOther() {
    Actor actor = new Actor("a", code(OLD), Set.of(Role.VILLAGE), Set.of(), merged(OLD, NEW));

    assertThat(actor.area()).isEqualTo(code(NEW));
    assertThat(actor.scope().narrowedTo(code(OLD)).place(code(OLD + "001")))
        .isEqualTo(code(OLD + "001"));
    assertThatThrownBy(() -> actor.scope().narrowedTo(code(T1))).isInstanceOf(Problem.class);
  }

  @Test
  void aCircleIsNoTerritory() {
    Map<AreaCode, AreaCode> circle = Map.of(code(OLD), code(NEW), code(NEW), code(OLD));

    assertThatThrownBy(() -> Territory.of(circle)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever was merged into whatever, the store finds what lies there, and nothing else. */
  @Test
  void aScopeFindsExactlyWhatLiesInIt() throws Exception {
    List<String> places = places();
    try (TestStore store = TestStore.embedded()) {
      var collection = store.database().getCollection("things", Thing.class);
      collection.insertMany(places.stream().map(Thing::at).toList());
      var things = new ScopedCollection<>(collection);
      for (int seed = 0; seed < 40; seed++) {
        Territory territory = anyOf(places, new Random(seed));
        for (String area : places) {
          assertThat(ids(things, territory.inside(code(area))))
              .as("seed %d, %s", seed, area)
              .isEqualTo(model(places, territory, area));
        }
      }
      assertThat(store.watch().strange()).isEmpty();
    }
  }

  private static Set<String> ids(ScopedCollection<Thing> things, Scope scope) {
    Page<Thing> page = things.page(scope, new org.bson.Document(), PageQuery.of(200, null));
    return new TreeSet<>(page.items().stream().map(Thing::id).toList());
  }

  private static Set<String> model(List<String> places, Territory territory, String area) {
    return new TreeSet<>(
        places.stream().filter(p -> territory.line(code(p)).contains(area)).toList());
  }

  private static Territory anyOf(List<String> places, Random random) {
    Map<AreaCode, AreaCode> merged = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      String from = places.get(random.nextInt(places.size()));
      String into = places.get(random.nextInt(places.size()));
      boolean fits =
          from.length() > 6
              && from.length() == into.length()
              && !merged.containsKey(code(from))
              && !Territory.of(merged).resolve(code(into)).equals(code(from));
      if (fits) {
        merged.put(code(from), code(into));
      }
    }
    return Territory.of(merged);
  }

  /** Three townships of two villages of two quarters, two households in each. */
  private static List<String> places() {
    List<String> places = new ArrayList<>(List.of("410225"));
    List<String> level = places;
    for (int width : new int[] {3, 2, 2, 2}) {
      List<String> next = new ArrayList<>();
      for (String above : level) {
        for (int i = 1; i <= width; i++) {
          next.add(above + "%03d".formatted(i));
        }
      }
      places = new ArrayList<>(places);
      places.addAll(next);
      level = next;
    }
    return places;
  }

  private static Territory merged(String from, String into) {
    return Territory.of(Map.of(code(from), code(into)));
  }

  private static AreaCode code(String digits) {
    return new AreaCode(digits);
  }
}
