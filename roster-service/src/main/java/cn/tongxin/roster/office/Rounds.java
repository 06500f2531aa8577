package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the offices of a place, one after the other. One request looks at so many only; a
 * page can therefore have fewer items than were asked for and still be followed by another.
 */
final class Rounds {
  private static final int AT_ONCE = 400;
  private static final int STEP = 100;

  private final Circuit circuit;
  private final Offices offices;

  Rounds(Circuit circuit, Offices offices) {
    this.circuit = circuit;
    this.offices = offices;
  }

  /** Something found in an office, with its place in the list. */
  record Found<T>(String key, T item) {}

  /**
   * The next of what is found in the offices; keys begin with the office's code and a blank, and
   * ascend within an office.
   */
  <T> Page<T> page(
      Territory territory,
      AreaCode within,
      PageQuery query,
      Function<Office, List<Found<T>>> search) {
    String after = query.after();
    AreaCode begun = after == null ? null : begun(territory, within, after);
    List<Found<T>> found = new ArrayList<>();
    if (begun != null) {
      look(territory.scope(within), List.of(begun), search, after, found);
    }
    AreaCode last = begun;
    for (int seen = 0; seen < AT_ONCE && found.size() <= query.limit(); seen += STEP) {
      List<AreaCode> next = circuit.next(territory, within, last, STEP);
      look(territory.scope(within), next, search, null, found);
      if (next.size() < STEP) {
        return page(found, query.limit(), null);
      }
      last = next.getLast();
    }
    return page(found, query.limit(), last + " " + Character.MAX_VALUE);
  }

  private <T> void look(
      Scope scope,
      List<AreaCode> areas,
      Function<Office, List<Found<T>>> search,
      @Nullable String after,
      List<Found<T>> found) {
    offices.of(scope, areas).stream()
        .flatMap(office -> search.apply(office).stream())
        .filter(one -> after == null || one.key().compareTo(after) > 0)
        .forEach(found::add);
  }

  /** A page of what was found; {@code rest} leads on where all of it fits. */
  private static <T> Page<T> page(List<Found<T>> found, int limit, @Nullable String rest) {
    List<Found<T>> items = found.size() <= limit ? found : found.subList(0, limit);
    String next = found.size() <= limit ? rest : items.getLast().key();
    return new Page<>(
        items.stream().map(Found::item).toList(), next == null ? null : PageQuery.encode(next));
  }

  private static AreaCode begun(Territory territory, AreaCode within, String after) {
    try {
      AreaCode office = new AreaCode(after.substring(0, Math.max(0, after.indexOf(' '))));
      if (territory.covers(within, office) && office.value().length() <= Circuit.VILLAGE) {
        return office;
      }
    } catch (IllegalArgumentException e) {
      // Refused below like every other cursor that is not ours.
    }
    throw Problem.invalid("cursor", "page.cursor");
  }
}
