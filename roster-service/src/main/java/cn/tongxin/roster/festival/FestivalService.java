package cn.tongxin.roster.festival;

import cn.tongxin.roster.member.Occasion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** When festivals are. */
@Service
public final class FestivalService {
  private final Festivals festivals;

  FestivalService(Festivals festivals) {
    this.festivals = festivals;
  }

  /** The festivals of a year, each with its days: none, one or two. */
  List<Days> ofYear(int year) {
    return Arrays.stream(Occasion.values()).map(occasion -> daysOf(occasion, year)).toList();
  }

  private Days daysOf(Occasion occasion, int year) {
    List<Feast> all =
        festivals.of(occasion, LittleNewYear.NORTH).stream()
            .filter(feast -> feast.day().getYear() == year)
            .toList();
    return new Days(
        occasion, all.stream().map(Feast::day).toList(), all.stream().anyMatch(Feast::tentative));
  }

  /** The days of a festival in a year. */
  record Days(Occasion occasion, List<LocalDate> dates, boolean tentative) {}

  /** The festivals from one day to another, by day. */
  public List<Feast> between(LocalDate first, LocalDate last) {
    return Arrays.stream(Occasion.values())
        .flatMap(occasion -> festivals.of(occasion, LittleNewYear.NORTH).stream())
        .filter(feast -> !feast.day().isBefore(first) && !feast.day().isAfter(last))
        .sorted(Comparator.comparing(Feast::day))
        .toList();
  }
}
