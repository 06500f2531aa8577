package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The person of a story: new to the roster, and not visited since an early registration. */
final class Newcomer {
  private static final int CADENCE_DAYS = 90;
  private static final int REGISTERED_DAYS_BEFORE = 100;

  private Newcomer() {}

  /** Somebody in a village of the first township whose name nobody there has. */
  static Person of(LoadedCounty loaded, LocalDate today, int story) {
    List<Village> villages =
        loaded.county().villages().stream()
            .filter(v -> v.township().equals(County.TOWNSHIPS.getFirst()))
            .toList();
    Village village = villages.get((story - 1) % villages.size());
    Random random = new Random(story);
    String name = Names.name(random, 0);
    while (loaded.members().containsKey(Person.key(village.code(), name))) {
      name = Names.name(random, 0);
    }
    return new Person(
        "DEMO-NEW-%04d".formatted(story),
        name,
        County.phone(County.MEMBERS + story),
        village,
        "乡贤",
        "返乡创业",
        CADENCE_DAYS,
        today.minusDays(REGISTERED_DAYS_BEFORE));
  }
}
