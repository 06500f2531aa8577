package cn.tongxin.roster.festival;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import net.time4j.calendar.CommonElements;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.HijriCalendar;
import net.time4j.calendar.SolarTerm;

/**
 * Makes the table {@code almanac.csv}, twice: lunisolar months and solar terms by cn.6tail:lunar
 * and by Time4J, Hijri months by java.time and by Time4J, which have nothing in common.
 */
final class TheAlmanac {
  private static final LocalDate FIRST = LocalDate.of(2014, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2051, 2, 28);
  private static final List<String> TERMS =
      List.of(
          "XIAOHAN",
          "DAHAN",
          "LICHUN",
          "YUSHUI",
          "JINGZHE",
          "CHUNFEN",
          "QINGMING",
          "GUYU",
          "LIXIA",
          "XIAOMAN",
          "MANGZHONG",
          "XIAZHI",
          "XIAOSHU",
          "DASHU",
          "LIQIU",
          "CHUSHU",
          "BAILU",
          "QIUFEN",
          "HANLU",
          "SHUANGJIANG",
          "LIDONG",
          "XIAOXUE",
          "DAXUE",
          "DONGZHI");
  private static final String CHARACTERS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至";

  private static final Map<String, String> BY_CHARACTERS =
      IntStream.range(0, TERMS.size())
          .boxed()
          .collect(Collectors.toMap(i -> CHARACTERS.substring(2 * i, 2 * i + 2), TERMS::get));

  /** The table by cn.6tail:lunar, and java.time for the Hijri months. */
  static List<String> once() {
    List<String> months = new ArrayList<>();
    List<String> hijri = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      Lunar lunar =
          Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
      if (lunar.getDay() == 1) {
        months.add(lunar(lunar.getYear(), Math.abs(lunar.getMonth()), lunar.getMonth() < 0, day));
      }
      if (!lunar.getJieQi().isEmpty()) {
        terms.add(term(BY_CHARACTERS.get(lunar.getJieQi()), day));
      }
      HijrahDate islamic = HijrahDate.from(day);
      if (islamic.get(ChronoField.DAY_OF_MONTH) == 1) {
        int month = islamic.get(ChronoField.MONTH_OF_YEAR);
        hijri.add(hijri(islamic.get(ChronoField.YEAR), month, day));
      }
    }
    return table(months, hijri, terms);
  }

  /** The table by Time4J. */
  static List<String> again() {
    List<String> months = new ArrayList<>();
    List<String> hijri = new ArrayList<>();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      ChineseCalendar lunar = PlainDate.from(day).transform(ChineseCalendar.axis());
      if (lunar.getDayOfMonth() == 1) {
        EastAsianMonth month = lunar.getMonth();
        int year = lunar.getInt(CommonElements.RELATED_GREGORIAN_YEAR);
        months.add(lunar(year, month.getNumber(), month.isLeap(), day));
      }
      HijriCalendar islamic =
          PlainDate.from(day).transform(HijriCalendar.class, HijriCalendar.VARIANT_UMALQURA);
      if (islamic.getDayOfMonth() == 1) {
        hijri.add(hijri(islamic.getYear(), islamic.getMonth().getValue(), day));
      }
    }
    List<String> terms = new ArrayList<>();
    for (int year = FIRST.getYear() - 1; year <= LAST.getYear(); year++) {
      for (ChineseCalendar day : SolarTerm.list(year, ChineseCalendar.axis())) {
        String name = day.get(ChineseCalendar.SOLAR_TERM).name();
        terms.add(term(name.split("_")[2], day.transform(PlainDate.class).toTemporalAccessor()));
      }
    }
    return table(months, hijri, terms);
  }

  private static String lunar(int year, int month, boolean leap, LocalDate first) {
    return "%s,%d,%d,%s".formatted(leap ? "LEAP" : "LUNISOLAR", year, month, first);
  }

  private static String hijri(int year, int month, LocalDate first) {
    return "HIJRI,%d,%d,%s".formatted(year, month, first);
  }

  private static String term(String name, LocalDate day) {
    return "TERM,%d,%s,%s".formatted(day.getYear(), name, day);
  }

  /** Months a little beyond both ends, so that each has an end; terms of the years themselves. */
  private static List<String> table(List<String> months, List<String> hijri, List<String> terms) {
    List<String> all = new ArrayList<>();
    all.add("# Lunisolar months (LEAP: leap months), months of Umm al-Qura, solar terms.");
    all.add("# Two independent libraries agree on every row: AlmanacTest makes it anew.");
    all.add("# Written by -Dtest=AlmanacTest -Dtongxin.almanac=write.");
    all.addAll(months);
    all.addAll(hijri);
    terms.stream()
        .filter(row -> Almanac.reaches(Integer.parseInt(row.split(",", -1)[1])))
        .forEach(all::add);
    return all;
  }

  private TheAlmanac() {}
}
