package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is served in a place, in counts that tell of no single person. Nobody is counted who is
 * closed; a zero has no cell.
 *
 * @param total how many members; null where it is withheld
 * @param byPlace by the places directly under it, and under its own code those who are served there
 *     without a nearer place
 * @param sensitive how many agreed that something of a sensitive category is kept; of villages none
 */
record Composition(
    AreaCode place,
    @Nullable Integer total,
    List<Cell> byCategory,
    List<Cell> byAge,
    List<Cell> byPlace,
    List<Cell> sensitive) {
  Composition {
    byCategory = List.copyOf(byCategory);
    byAge = List.copyOf(byAge);
    byPlace = List.copyOf(byPlace);
    sensitive = List.copyOf(sensitive);
  }

  /** Of a place where nobody is served. */
  static Composition empty(AreaCode place) {
    return new Composition(place, 0, List.of(), List.of(), List.of(), List.of());
  }

  List<Cell> by(Dimension dimension) {
    return switch (dimension) {
      case CATEGORY -> byCategory;
      case AGE -> byAge;
      case PLACE -> byPlace;
      case SENSITIVE -> sensitive;
    };
  }
}
