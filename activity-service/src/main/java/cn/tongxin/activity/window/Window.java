package cn.tongxin.activity.window;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span of days within which a member is to be visited. It holds facts only, each as of its newest
 * event: what roster says, and which visits name it. What follows from them is worked out when
 * asked, so neither order nor repetition of arrival changes it.
 */
final class Window {
  private final UUID id;
  private final long version;
  private final Map<UUID, Answer> answers = new LinkedHashMap<>();
  private @Nullable Notice notice;
  private boolean changed;

  /** A window of which nothing is known yet. */
  Window(UUID id) {
    this(id, 0, null, List.of());
  }

  /** The window as it was stored. */
  Window(UUID id, long version, @Nullable Notice notice, List<Answer> answers) {
    this.id = id;
    this.version = version;
    this.notice = notice;
    answers.forEach(answer -> this.answers.put(answer.visitId(), answer));
  }

  /** Learns what roster says; an older notice than the one held is no news. */
  void learn(Notice news) {
    if (notice == null || news.seq() > notice.seq()) {
      notice = news;
      changed = true;
    }
  }

  /** Learns of a visit that names it; an older state of that visit is no news. */
  void learn(Answer news) {
    Answer before = answers.get(news.visitId());
    if (before == null || news.seq() > before.seq()) {
      answers.put(news.visitId(), news);
      changed = true;
    }
  }

  /** The visits that answer it, the earliest first. */
  List<Answer> answeredBy() {
    Notice now = notice;
    return now == null
        ? List.of()
        : answers.values().stream()
            .filter(answer -> answer.answers(now))
            .sorted(Comparator.comparing(Answer::visitedOn).thenComparing(Answer::visitId))
            .toList();
  }

  /** Where it stands, whatever the day. */
  Standing standing() {
    if (notice == null) {
      return Standing.UNKNOWN;
    }
    if (notice.withdrawn()) {
      return Standing.WITHDRAWN;
    }
    return answeredBy().isEmpty() ? Standing.OWED : Standing.ANSWERED;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  @Nullable Notice notice() {
    return notice;
  }

  List<Answer> answers() {
    return List.copyOf(answers.values());
  }

  /** Whether anything was news since it was read. */
  boolean changed() {
    return changed;
  }

  /** Where a window stands, whatever the day. */
  enum Standing {
    /** A visit names it, and roster has not said yet what it is. */
    UNKNOWN,
    OWED,
    ANSWERED,
    WITHDRAWN
  }

  /** What roster says of it, as of one of its events. */
  record Notice(
      long seq,
      UUID memberRef,
      AreaCode area,
      List<String> officers,
      LocalDate from,
      LocalDate to,
      boolean withdrawn) {}

  /** A visit that names it, as of one of its events. */
  record Answer(UUID visitId, long seq, LocalDate visitedOn, boolean voided) {

    boolean answers(Notice notice) {
      return !voided && !visitedOn.isBefore(notice.from()) && !visitedOn.isAfter(notice.to());
    }
  }
}
