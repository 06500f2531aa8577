package cn.tongxin.roster.office;

import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places that have an office, by code: a county, each township and behind it its villages. */
final class Circuit {
  static final int VILLAGE = 12;

  private static final int STEP = 3;

  private final Places places;

  Circuit(Places places) {
    this.places = places;
  }

  /**
   * The next places in one place, itself included.
   *
   * @param after the last one seen, which lies in {@code within}, or null to begin
   */
  List<AreaCode> next(Territory territory, AreaCode within, @Nullable AreaCode after, int most) {
    List<AreaCode> found = new ArrayList<>();
    if (after == null && within.value().length() <= VILLAGE) {
      places.byCodes(List.of(within)).forEach(place -> found.add(place.code()));
    }
    below(territory, within, after, most, found);
    return found;
  }

  private void below(
      Territory territory,
      AreaCode parent,
      @Nullable AreaCode after,
      int most,
      List<AreaCode> found) {
    int digits = parent.value().length() + STEP;
    if (digits > VILLAGE) {
      return;
    }
    String last = null;
    if (after != null && after.value().length() >= digits) {
      AreaCode begun = territory.at(digits, after);
      last = begun.value();
      below(territory, begun, after, most, found);
    }
    behind(territory, parent, last, most, found);
  }

  /** Adds the places behind that code, each with what lies below it. */
  private void behind(
      Territory territory,
      AreaCode parent,
      @Nullable String after,
      int most,
      List<AreaCode> found) {
    String last = after;
    boolean more = true;
    while (more && found.size() < most) {
      Page<Place> page = under(territory, parent, new PageQuery(most - found.size(), last));
      for (Place place : page.items()) {
        last = place.code().value();
        add(territory, place.code(), most, found);
      }
      more = page.nextCursor() != null;
    }
  }

  /** Without what was merged into another, and with what lies here since a merger. */
  private Page<Place> under(Territory territory, AreaCode parent, PageQuery query) {
    List<AreaCode> parents = territory.parts(parent);
    List<AreaCode> merged =
        parents.stream().flatMap(code -> territory.mergedUnder(code).stream()).toList();
    return places.under(territory.scope(parent), parents, merged, query);
  }

  private void add(Territory territory, AreaCode place, int most, List<AreaCode> found) {
    if (found.size() < most) {
      found.add(place);
      below(territory, place, null, most, found);
    }
  }
}
