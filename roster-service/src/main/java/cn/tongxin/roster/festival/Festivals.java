package cn.tongxin.roster.festival;

import static cn.tongxin.roster.festival.CalendarKind.GREGORIAN;
import static cn.tongxin.roster.festival.CalendarKind.HIJRI;
import static cn.tongxin.roster.festival.CalendarKind.LUNISOLAR;
import static java.util.Map.entry;

import cn.tongxin.roster.member.Occasion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When the common festivals are, by the table alone: without what a county has announced. */
final class Festivals {
  private static final Map<Occasion, Reckoning> RECKONINGS =
      Map.ofEntries(
          entry(Occasion.NEW_YEAR, new Reckoning(GREGORIAN, 1, 1)),
          entry(Occasion.LABA, new Reckoning(LUNISOLAR, 12, 8)),
          entry(Occasion.SPRING_FESTIVAL, new Reckoning(LUNISOLAR, 1, 1)),
          entry(Occasion.LANTERN, new Reckoning(LUNISOLAR, 1, 15)),
          entry(Occasion.WOMENS_DAY, new Reckoning(GREGORIAN, 3, 8)),
          entry(Occasion.LABOUR_DAY, new Reckoning(GREGORIAN, 5, 1)),
          entry(Occasion.DRAGON_BOAT, new Reckoning(LUNISOLAR, 5, 5)),
          entry(Occasion.ARMY_DAY, new Reckoning(GREGORIAN, 8, 1)),
          entry(Occasion.QIXI, new Reckoning(LUNISOLAR, 7, 7)),
          entry(Occasion.TEACHERS_DAY, new Reckoning(GREGORIAN, 9, 10)),
          entry(Occasion.MID_AUTUMN, new Reckoning(LUNISOLAR, 8, 15)),
          entry(Occasion.NATIONAL_DAY, new Reckoning(GREGORIAN, 10, 1)),
          entry(Occasion.DOUBLE_NINTH, new Reckoning(LUNISOLAR, 9, 9)),
          entry(Occasion.EID_AL_FITR, new Reckoning(HIJRI, 10, 1)),
          entry(Occasion.EID_AL_ADHA, new Reckoning(HIJRI, 12, 10)),
          entry(Occasion.MAWLID, new Reckoning(HIJRI, 3, 12)));

  private static final Map<Occasion, String> TERMS =
      Map.of(
          Occasion.QINGMING, "QINGMING",
          Occasion.HARVEST_FESTIVAL, "QIUFEN",
          Occasion.WINTER_SOLSTICE, "DONGZHI");

  /** The State Council made it a festival in this year. */
  private static final int FIRST_HARVEST = 2018;

  private final Almanac almanac;
  private final Map<Occasion, List<Turn>> turns = new EnumMap<>(Occasion.class);

  Festivals(Almanac almanac) {
    this.almanac = almanac;
    RECKONINGS.forEach((occasion, reckoning) -> turns.put(occasion, almanac.turns(reckoning)));
    TERMS.forEach((occasion, name) -> turns.put(occasion, almanac.term(name)));
    turns.computeIfPresent(
        Occasion.HARVEST_FESTIVAL,
        (_, all) -> all.stream().filter(turn -> turn.year() >= FIRST_HARVEST).toList());
    turns.put(
        Occasion.SPRING_FESTIVAL_EVE,
        almanac.turns(new Reckoning(LUNISOLAR, 1, 1)).stream()
            .map(turn -> new Turn(turn.year(), turn.day().minusDays(1)))
            .toList());
  }

  /** Whether its day is only known when it is announced. */
  static boolean isAnnounced(Occasion occasion) {
    Reckoning reckoning = RECKONINGS.get(occasion);
    return reckoning != null && reckoning.calendar() == HIJRI;
  }

  /** Whether to keep the common festival with this name tells of a belief. */
  static boolean isGuarded(String key) {
    return Arrays.stream(Occasion.values())
        .filter(occasion -> occasion.name().equals(key))
        .anyMatch(Festivals::isAnnounced);
  }

  /** Every time of a festival; what the county keeps as Little New Year is the county's to say. */
  List<Feast> of(Occasion occasion, LittleNewYear custom) {
    if (occasion == Occasion.LITTLE_NEW_YEAR) {
      int later = custom.reckoning().day() - LittleNewYear.NORTH.reckoning().day();
      return almanac.turns(LittleNewYear.NORTH.reckoning()).stream()
          .map(turn -> feast(occasion, turn, later))
          .toList();
    }
    return turns.getOrDefault(occasion, List.of()).stream()
        .map(turn -> feast(occasion, turn, 0))
        .toList();
  }

  private static Feast feast(Occasion occasion, Turn turn, int later) {
    return new Feast(
        occasion.name(), turn.day().toString(), turn.day().plusDays(later), isAnnounced(occasion));
  }
}
