package cn.tongxin.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A county's year of completed visits: twenty townships of nineteen villages. */
public final class CountyEvents {
  public static final String COUNTY = "410225";
  public static final int TOWNSHIPS = 20;
  public static final int VILLAGES = 19;

  private static final int DAYS = 365;

  /** That many payloads as they lie in the topic, day by day, all over the county. */
  static List<byte[]> of(int many) {
    JsonMapper json = JsonMapper.builder().build();
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(json.writeValueAsBytes(visit(i, day(i, many))));
    }
    return all;
  }

  /** All that an event of a visit must say, and nothing that it may. */
  private static Map<String, Object> visit(int i, LocalDate day) {
    Map<String, Object> visit = new LinkedHashMap<>();
    visit.put("visitId", key(i));
    visit.put("memberRef", new UUID(2, i / 12).toString());
    visit.put("area", village(i % TOWNSHIPS, i / TOWNSHIPS % VILLAGES));
    visit.put("visitedOn", day.toString());
    visit.put("officers", List.of("officer-" + township(i % TOWNSHIPS)));
    visit.put("recordedBy", "officer-" + township(i % TOWNSHIPS));
    visit.put("needs", 0);
    return visit;
  }

  /** When a visit of that day is recorded: at noon of the next. */
  public static Instant recordedAt(LocalDate day) {
    return Instant.parse(day.plusDays(1) + "T04:00:00.123456Z");
  }

  static LocalDate day(long i, int many) {
    return LocalDate.of(2026, 1, 1).plusDays(i * DAYS / many);
  }

  static String key(int i) {
    return new UUID(1, i).toString();
  }

  /** The code of a township. */
  public static String township(int number) {
    return COUNTY + (101 + number);
  }

  /** The code of a village. */
  public static String village(int township, int number) {
    return township(township) + (201 + number);
  }

  private CountyEvents() {}
}
