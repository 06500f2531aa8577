package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many requests of a place wait for an answer, by the day of a month on which it is due. It is
 * written as one short text, because a county reads that of all its townships.
 */
record Waiting(AreaCode place, Map<Integer, Long> days) {

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
        : Optional.of(new Waiting(new AreaCode(part.of()), days));
  }

  /** Reads what {@link #toString} wrote, such as {@code 410225105 7:3 21:1}. */
  static Waiting parse(String written) {
    String[] words = written.split(" ");
    Map<Integer, Long> days =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.split(":"))
            .collect(
                Collectors.toMap(
                    word -> Integer.parseInt(word[0]), word -> Long.parseLong(word[1])));
    return new Waiting(new AreaCode(words[0]), days);
  }

  /** How many of them were due before a day of the month. */
  long before(int day) {
    return days.entrySet().stream()
        .filter(entry -> entry.getKey() < day)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public String toString() {
    return place
        + days.entrySet().stream()
            .map(entry -> " " + entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining());
  }
}
