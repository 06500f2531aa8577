package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many requests of a place wait for an answer, by the day of a month on which it is due. It is
 * kept as one short text, because a county reads that of all its townships and months.
 *
 * @param days such as {@code 7:3 21:1}: three on the seventh, one on the twenty-first
 */
record Waiting(AreaCode place, String days) {

  /** What waits by a part of a sheet; empty where nothing does. */
  static Optional<Waiting> of(Part part) {
    Map<Integer, Long> days = new TreeMap<>();
    part.figures()
        .forEach(
            (key, count) -> {
              if (Figure.REQUESTS_OWED.isOf(key) && count > 0) {
                days.put(Figure.detail(key), count);
              }
            });
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new Waiting(new AreaCode(part.of()), written(days)));
  }

  private static String written(Map<Integer, Long> days) {
    return days.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Reads what {@link #toString} wrote, such as {@code 410225105 7:3 21:1}. */
  static Waiting parse(String written) {
    int end = written.indexOf(' ');
    return new Waiting(new AreaCode(written.substring(0, end)), written.substring(end + 1));
  }

  /** How many of them were due before a day of the month. */
  long before(int day) {
    long late = 0;
    for (int at = 0; at < days.length(); ) {
      int colon = days.indexOf(':', at);
      int blank = days.indexOf(' ', colon);
      int end = blank < 0 ? days.length() : blank;
      if (Integer.parseInt(days, at, colon, 10) < day) {
        late += Long.parseLong(days, colon + 1, end, 10);
      }
      at = end + 1;
    }
    return late;
  }

  @Override
  public String toString() {
    return place + " " + days;
  }
}
