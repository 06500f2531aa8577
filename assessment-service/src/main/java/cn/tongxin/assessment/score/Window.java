package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A must-visit window as assessment sees it: when and where a visit is due, and which visits
 * answered. It holds facts only, each as of its newest event, and what follows from them is worked
 * out when asked.
 */
final class Window {
  private final UUID id;
  private final long version;
  private final Map<UUID, Answer> answers = new LinkedHashMap<>();
  private final Set<String> tallies = new LinkedHashSet<>();
  private @Nullable Notice notice;
  private Instant at;
  private boolean changed;

  /** A window of which nothing is known yet. */
  Window(UUID id) {
    this(id, 0, null, List.of(), List.of(), Instant.EPOCH);
  }

  /** The window as it was stored. */
  Window(
      UUID id,
      long version,
      @Nullable Notice notice,
      List<Answer> answers,
      List<String> tallies,
      Instant at) {
    this.id = id;
    this.version = version;
    this.notice = notice;
    this.at = at;
    this.tallies.addAll(tallies);
    answers.forEach(answer -> this.answers.put(answer.visitId(), answer));
  }

  /** Learns what roster says; an older notice than the one held is no news. */
  void learn(Notice news, Instant recordedAt) {
    if (notice == null || news.seq() > notice.seq()) {
      notice = news;
      tallies.add(TallyKey.of(news.area(), news.to().getYear()).toString());
      touched(recordedAt);
    }
  }

  /** Learns that a visit names this window; an older state of that visit is no news. */
  void learn(Answer news, Instant recordedAt) {
    Answer before = answers.get(news.visitId());
    if (before == null || news.seq() > before.seq()) {
      answers.put(news.visitId(), news);
      touched(recordedAt);
    }
  }

  private void touched(Instant recordedAt) {
    changed = true;
    at = recordedAt.isAfter(at) ? recordedAt : at;
  }

  /**
   * What it counts for, in its tally and in each where it once counted, as of version {@code seq}.
   */
  Map<TallyKey, Evidence> evidence(long seq) {
    Map<TallyKey, Evidence> evidence = new LinkedHashMap<>();
    Notice now = notice;
    if (now != null) {
      TallyKey here = TallyKey.of(now.area(), now.to().getYear());
      for (String tally : tallies) {
        TallyKey key = TallyKey.parse(tally);
        evidence.put(key, evidence(now, !now.withdrawn() && key.equals(here), seq));
      }
    }
    return evidence;
  }

  private Evidence evidence(Notice now, boolean due, long seq) {
    List<UUID> answeredBy =
        due
            ? answers.values().stream()
                .filter(answer -> answer.answers(now))
                .map(Answer::visitId)
                .sorted()
                .toList()
            : List.of();
    return new Evidence(
        "window:" + id,
        Measure.WINDOWS,
        now.to(),
        id,
        seq,
        answeredBy.isEmpty() ? 0 : 1,
        due ? 1 : 0,
        answeredBy,
        at);
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
    return new ArrayList<>(answers.values());
  }

  List<String> tallies() {
    return new ArrayList<>(tallies);
  }

  Instant at() {
    return at;
  }

  /** Whether anything was news since it was read. */
  boolean changed() {
    return changed;
  }

  /** What roster says of a window, as of one of its events. */
  record Notice(long seq, AreaCode area, LocalDate from, LocalDate to, boolean withdrawn) {}

  /** What activity says of a visit that names the window, as of one of its events. */
  record Answer(UUID visitId, long seq, LocalDate visitedOn, boolean voided) {

    boolean answers(Notice notice) {
      return !voided && !visitedOn.isBefore(notice.from()) && !visitedOn.isAfter(notice.to());
    }
  }
}
