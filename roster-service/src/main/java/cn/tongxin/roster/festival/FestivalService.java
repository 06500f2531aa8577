package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When which festivals are kept where. */
@Service
public final class FestivalService {
  private static final int VILLAGE = 12;

  private final Calendars calendars;
  private final Observances observances;
  private final Territories territories;

  FestivalService(Calendars calendars, Observances observances, Territories territories) {
    this.calendars = calendars;
    this.observances = observances;
    this.territories = territories;
  }

  /** What is observed in these places from one day to another. */
  public Map<AreaCode, Observance> observed(
      Collection<AreaCode> places, LocalDate first, LocalDate last) {
    Map<AreaCode, List<AreaCode>> lines = new HashMap<>();
    places.forEach(place -> lines.computeIfAbsent(place, this::line));
    Set<AreaCode> offices = new HashSet<>();
    lines.values().forEach(offices::addAll);
    Map<AreaCode, OfficeCalendar> known = calendars.of(offices);
    Map<AreaCode, Observance> observed = new HashMap<>();
    lines.forEach(
        (place, line) ->
            observed.put(
                place, observances.of(line.stream().map(known::get).toList(), first, last)));
    return observed;
  }

  private List<AreaCode> line(AreaCode place) {
    return territories.now().line(place).stream()
        .filter(code -> code.length() <= VILLAGE)
        .map(AreaCode::new)
        .toList();
  }

  /**
   * The festivals of a year as they are kept where the caller is: the common ones, and then those
   * of the offices from the county down to the caller's.
   *
   * @throws Problem 404 if the calendar does not reach that year
   */
  List<Days> ofYear(Actor actor, int year) {
    mustReach(year);
    LocalDate first = LocalDate.of(year, 1, 1);
    Map<AreaCode, OfficeCalendar> line = calendars.of(line(actor.area()));
    Observance observed =
        observances.of(List.copyOf(line.values()), first, LocalDate.of(year, 12, 31));
    Map<String, Days> all = new LinkedHashMap<>();
    Arrays.stream(Occasion.values())
        .map(occasion -> Days.none(occasion.name(), null, null))
        .forEach(none -> all.put(none.key(), none));
    line.values().stream().flatMap(FestivalService::own).forEach(none -> all.put(none.key(), none));
    observed.feasts().forEach(feast -> all.computeIfPresent(feast.key(), (_, d) -> d.and(feast)));
    return List.copyOf(all.values());
  }

  private static Stream<Days> own(OfficeCalendar office) {
    return office.settings().occasions().stream()
        .map(own -> Days.none(own.id().toString(), own.name(), office.area()));
  }

  /**
   * The times that a festival is kept in a place in a year.
   *
   * @throws Problem 404 if the calendar does not reach that year
   */
  public List<Celebration> celebrations(AreaCode place, String key, int year) {
    mustReach(year);
    Map<AreaCode, OfficeCalendar> line = calendars.of(line(place));
    List<OfficeCalendar> offices = List.copyOf(line.values());
    AreaCode own =
        offices.stream()
            .filter(office -> office.settings().has(key))
            .map(OfficeCalendar::area)
            .findFirst()
            .orElse(null);
    AreaCode office = own == null ? offices.getFirst().area() : own;
    return observances
        .of(offices, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .feasts()
        .stream()
        .filter(feast -> feast.key().equals(key))
        .map(feast -> new Celebration(feast, office, own != null || Festivals.isGuarded(key)))
        .toList();
  }

  static void mustReach(int year) {
    if (!Almanac.reaches(year)) {
      throw Problem.notFound(
          "festivals.year",
          String.valueOf(year),
          String.valueOf(Almanac.FIRST),
          String.valueOf(Almanac.LAST));
    }
  }

  /**
   * The days of a festival in a year.
   *
   * @param name of an office's own occasion
   * @param area of the office whose own occasion it is
   */
  record Days(
      String key,
      @Nullable String name,
      @Nullable AreaCode area,
      List<LocalDate> dates,
      boolean tentative) {

    static Days none(String key, @Nullable String name, @Nullable AreaCode area) {
      return new Days(key, name, area, List.of(), false);
    }

    Days and(Feast feast) {
      List<LocalDate> more = new ArrayList<>(dates);
      more.add(feast.day());
      return new Days(key, name, area, List.copyOf(more), tentative || feast.tentative());
    }
  }
}
