package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Works out what is observed where, from the table and from what the offices above have said. */
final class Observances {
  private final Almanac almanac;
  private final Festivals festivals;

  Observances(Almanac almanac) {
    this.almanac = almanac;
    this.festivals = new Festivals(almanac);
  }

  /**
   * What is observed from one day to another.
   *
   * @param line the calendars of the place and of all places above it, the county's first
   */
  Observance of(List<OfficeCalendar> line, LocalDate first, LocalDate last) {
    List<Feast> feasts =
        Stream.concat(common(line.getFirst()), line.stream().flatMap(this::own))
            .filter(feast -> !feast.day().isBefore(first) && !feast.day().isAfter(last))
            .sorted(Comparator.comparing(Feast::day))
            .toList();
    return new Observance(feasts, rule(line));
  }

  private Stream<Feast> common(OfficeCalendar county) {
    return Arrays.stream(Occasion.values())
        .flatMap(occasion -> turns(occasion, county).stream())
        .map(feast -> announced(feast, county));
  }

  /** Every time of a festival as the county keeps it, by the table alone. */
  List<Feast> turns(Occasion occasion, OfficeCalendar county) {
    return festivals.of(
        occasion,
        Objects.requireNonNullElse(county.settings().littleNewYear(), LittleNewYear.NORTH));
  }

  private static Feast announced(Feast feast, OfficeCalendar county) {
    return feast.tentative()
        ? county
            .announced(Occasion.valueOf(feast.key()), feast.turn())
            .map(news -> new Feast(feast.key(), feast.turn(), news.date(), false))
            .orElse(feast)
        : feast;
  }

  private Stream<Feast> own(OfficeCalendar office) {
    return office.settings().occasions().stream()
        .flatMap(
            own -> almanac.turns(own.reckoning()).stream().filter(own::isKeptIn).map(own::feast));
  }

  private static GreetingRule rule(List<OfficeCalendar> line) {
    return line.reversed().stream()
        .map(office -> office.settings().rule())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(GreetingRule.USUAL);
  }
}
