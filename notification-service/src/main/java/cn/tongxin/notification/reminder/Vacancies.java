package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of days without anybody, between those of somebody. One is owed from its second day on:
 * on the first, what fills it may only not have arrived yet.
 */
final class Vacancies {
  /** So soon somebody has to be found. */
  private static final int DAYS = 7;

  private final ReminderKind kind;
  private final String name;
  private final List<Stretch> stretches = new ArrayList<>();
  private @Nullable LocalDate free;

  /**
   * @param name what begins the cause of each
   * @param from the first day on which somebody has to be there
   */
  Vacancies(ReminderKind kind, String name, LocalDate from) {
    this.kind = kind;
    this.name = name;
    this.free = from;
  }

  /** Somebody is there, not before those that were added earlier. */
  Vacancies filled(UUID by, LocalDate from, @Nullable LocalDate to) {
    LocalDate since = free;
    boolean never = to != null && to.isBefore(from);
    if (since == null || never) {
      return this;
    }
    if (from.isAfter(since)) {
      stretches.add(new Stretch(since, from, by));
    }
    free = to == null ? null : later(to.plusDays(1), since);
    return this;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What was owed and what is, as of a day. */
  List<Owed> owed(LocalDate today, boolean withdrawn) {
    List<Stretch> all = new ArrayList<>(stretches);
    if (free != null) {
      all.add(new Stretch(Objects.requireNonNull(free), null, null));
    }
    return all.stream()
        .filter(stretch -> stretch.wasSeenBy(today))
        .map(stretch -> owed(stretch, today, withdrawn))
        .toList();
  }

  private Owed owed(Stretch stretch, LocalDate today, boolean withdrawn) {
    boolean over = stretch.filledOn() != null && !stretch.filledOn().isAfter(today);
    return new Owed(
        kind,
        name + ":" + stretch.since(),
        stretch.since().plusDays(DAYS),
        List.of(),
        over ? stretch.by() : null,
        withdrawn);
  }

  /**
   * Days without anybody.
   *
   * @param filledOn first day on which somebody is there again
   * @param by what says so
   */
  private record Stretch(LocalDate since, @Nullable LocalDate filledOn, @Nullable UUID by) {

    boolean wasSeenBy(LocalDate today) {
      LocalDate seen = since.plusDays(1);
      return !seen.isAfter(today) && (filledOn == null || filledOn.isAfter(seen));
    }
  }
}
