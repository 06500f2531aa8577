package cn.tongxin.notification.dispatch;

import cn.tongxin.notification.reminder.Dues.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a digest says: numbers, and nothing that names anybody.
 *
 * @param overdue owed since before the day
 * @param today owed until the day
 * @param coming owed until a later day
 */
record DigestText(int overdue, int today, int coming) {

  static DigestText of(LocalDate day, List<Notice> notices) {
    return new DigestText(
        sum(notices.stream().filter(n -> n.dueOn().isBefore(day))),
        sum(notices.stream().filter(n -> n.dueOn().isEqual(day))),
        sum(notices.stream().filter(n -> n.dueOn().isAfter(day))));
  }

  private static int sum(Stream<Notice> notices) {
    return notices.mapToInt(Notice::count).sum();
  }

  String subject(Words words) {
    return words.of("digest.subject", overdue + today + coming);
  }

  /** A line for each number that is not 0. */
  String text(Words words) {
    return Stream.of(
            line(words, "digest.overdue", overdue),
            line(words, "digest.today", today),
            line(words, "digest.coming", coming),
            words.of("digest.end"))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String line(Words words, String key, int count) {
    return count == 0 ? "" : words.of(key, count);
  }

  /** The words of one language. */
  @FunctionalInterface
  interface Words {
    /** The message of this key. */
    String of(String key, Object... arguments);
  }
}
