package cn.tongxin.activity.household;

import cn.tongxin.activity.visit.SixItem;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The six items of a household's year. Nobody ticks them: each is done where a record shows it.
 *
 * @param done how many of the six
 */
record Checklist(UUID householdId, AreaCode area, int year, int done, List<Line> items) {

  /** The list that follows from these records. */
  static Checklist of(UUID householdId, AreaCode area, int year, Collection<Ground> grounds) {
    List<Line> items = Arrays.stream(SixItem.values()).map(item -> Line.of(item, grounds)).toList();
    int done = (int) items.stream().filter(Line::done).count();
    return new Checklist(householdId, area, year, done, items);
  }

  /**
   * One item.
   *
   * @param restsOn the records that show it, the earliest first
   */
  record Line(SixItem item, boolean done, List<Basis> restsOn) {

    private static Line of(SixItem item, Collection<Ground> grounds) {
      List<Basis> bases =
          grounds.stream()
              .filter(ground -> ground.item() == item)
              .map(Ground::basis)
              .sorted(
                  Comparator.comparing(
                          Basis::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                      .thenComparing(Basis::id))
              .toList();
      return new Line(item, !bases.isEmpty(), bases);
    }
  }

  /** What shows an item. */
  record Ground(SixItem item, Basis basis) {}

  /**
   * A record.
   *
   * @param on its day, where it has one
   * @param path where it can be read
   */
  record Basis(Kind kind, UUID id, @Nullable LocalDate on, String path) {

    static Basis of(Kind kind, UUID id, @Nullable LocalDate on) {
      return new Basis(kind, id, on, kind.path.formatted(id));
    }
  }

  /** What can show an item. */
  enum Kind {
    HOUSEHOLD("/api/v1/households/%s"),
    CONTACT_CARD("/api/v1/pairings/%s/card"),
    VISIT("/api/v1/visits/%s"),
    SERVICE_REQUEST("/api/v1/service-requests/%s");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }
}
