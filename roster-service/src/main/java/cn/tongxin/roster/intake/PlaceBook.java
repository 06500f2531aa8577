package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Place;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places of an import's scope, by code and by name. */
final class PlaceBook {
  private final AreaCode home;
  private final Territory territory;
  private final Map<String, Place> byCode;
  private final Map<String, List<Place>> byName;

  PlaceBook(AreaCode home, Territory territory, List<Place> places) {
    this.home = home;
    this.territory = territory;
    this.byCode =
        places.stream().collect(Collectors.toMap(p -> p.code().value(), Function.identity()));
    this.byName = places.stream().collect(Collectors.groupingBy(Place::name));
  }

  /** The place that a row names by code or by name, in a township if it names one. */
  AreaCode find(int row, String written, String township) {
    if (written.isEmpty() && home.value().length() >= 12) {
      return home;
    }
    if (written.isEmpty()) {
      throw refused(row, "required");
    }
    List<AreaCode> found =
        byCode.containsKey(written) ? code(written) : named(row, written, township);
    if (found.size() != 1) {
      throw refused(row, found.isEmpty() ? "import.place-unknown" : "import.place-ambiguous");
    }
    if (found.getFirst().value().length() < 12) {
      throw refused(row, "import.place-too-wide");
    }
    return territory.resolve(found.getFirst());
  }

  private static List<AreaCode> code(String written) {
    return List.of(new AreaCode(written));
  }

  private List<AreaCode> named(int row, String name, String township) {
    AreaCode parent = township.isEmpty() ? null : township(row, township);
    return byName.getOrDefault(name, List.of()).stream()
        .map(Place::code)
        .filter(code -> parent == null || territory.covers(parent, code))
        .toList();
  }

  AreaCode township(int row, String written) {
    @Nullable Place byItsCode = byCode.get(written);
    if (byItsCode != null) {
      return byItsCode.code();
    }
    List<Place> named =
        byName.getOrDefault(written, List.of()).stream()
            .filter(place -> place.code().value().length() == 9)
            .toList();
    if (named.size() != 1) {
      throw new RowRefused(RowProblem.of(row, Column.TOWNSHIP, "import.place-unknown"));
    }
    return named.getFirst().code();
  }

  private static RowRefused refused(int row, String code) {
    return new RowRefused(RowProblem.of(row, Column.PLACE, code));
  }
}
