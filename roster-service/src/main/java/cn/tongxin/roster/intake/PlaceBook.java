package cn.tongxin.roster.intake;

import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The places that the rows of an import name, by code or by name. Each is looked up once; a roster
 * names some hundred of them, and a county may have a hundred thousand.
 */
final class PlaceBook {
  private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(\\d{3}){0,4}");
  private static final int VILLAGE = 12;
  private static final int TOWNSHIP = 9;

  /** Two are as ambiguous as more, and one of three may be no township. */
  private static final int ENOUGH = 20;

  private final AreaCode home;
  private final Territory territory;
  private final Places places;
  private final Map<List<String>, List<AreaCode>> found = new HashMap<>();

  PlaceBook(AreaCode home, Territory territory, Places places) {
    this.home = territory.resolve(home);
    this.territory = territory;
    this.places = places;
  }

  /** The place that a row names by code or by name, in a township if it names one. */
  AreaCode find(int row, String written, String township) {
    if (written.isEmpty() && home.value().length() >= VILLAGE) {
      return home;
    }
    if (written.isEmpty()) {
      throw refused(row, "required");
    }
    Scope all = territory.scope(home);
    Scope scope = township.isEmpty() ? all : all.narrowedTo(township(row, township));
    List<AreaCode> named = look(scope, written);
    if (named.size() != 1) {
      throw refused(row, named.isEmpty() ? "import.place-unknown" : "import.place-ambiguous");
    }
    if (named.getFirst().value().length() < VILLAGE) {
      throw refused(row, "import.place-too-wide");
    }
    return named.getFirst();
  }

  /** The township that a row names by code or by name. */
  AreaCode township(int row, String written) {
    List<AreaCode> all =
        look(territory.scope(home), written).stream()
            .filter(code -> code.value().length() == TOWNSHIP)
            .toList();
    if (all.size() != 1) {
      throw new RowRefused(RowProblem.of(row, Column.TOWNSHIP, "import.place-unknown"));
    }
    return all.getFirst();
  }

  private List<AreaCode> look(Scope scope, String written) {
    return found.computeIfAbsent(List.of(scope.toString(), written), _ -> find(scope, written));
  }

  /** The places where the ones of this code or name lie now. */
  private List<AreaCode> find(Scope scope, String written) {
    List<Place> all =
        CODE.matcher(written).matches()
            ? places.byCodes(List.of(new AreaCode(written)))
            : places.named(scope, written, ENOUGH);
    return all.stream()
        .map(place -> territory.resolve(place.code()))
        .filter(territory.scope(home)::covers)
        .distinct()
        .toList();
  }

  private static RowRefused refused(int row, String code) {
    return new RowRefused(RowProblem.of(row, Column.PLACE, code));
  }
}
