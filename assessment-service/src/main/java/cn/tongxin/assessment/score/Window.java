package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A must-visit window as assessment sees it: when and where a visit is due, and which visits
 * answered. It holds facts only, each as of its newest event, and what follows from them is worked
 * out when asked.
 */
final class Window implements Source {
  private final UUID id;
  private final long version;
  private final Map<UUID, Answer> answers = new LinkedHashMap<>();
  private final Set<String> tallies = new LinkedHashSet<>();
  private final Twins twins;
  private @Nullable Notice notice;
  private Instant at;
  private boolean changed;

  /** A window of which nothing is known yet. */
  Window(UUID id) {
    this(id, 0, null, List.of(), List.of(), new Twins(List.of(), List.of()), Instant.EPOCH);
  }

  /** The window as it was stored. */
  Window(
      UUID id,
      long version,
      @Nullable Notice notice,
      List<Answer> answers,
      List<String> tallies,
      Twins twins,
      Instant at) {
    this.id = id;
    this.version = version;
    this.notice = notice;
    this.twins = twins;
    this.at = at;
    this.tallies.addAll(tallies);
    answers.forEach(answer -> this.answers.put(answer.visitId(), answer));
  }

  /** Learns what roster says; of two notices the one with the higher number holds. */
  void learn(Notice news, Instant recordedAt) {
    boolean holds = notice == null || news.seq() > notice.seq();
    notice = holds ? news : notice;
    boolean elsewhere = tallies.add(TallyKey.of(news.area(), news.to().getYear()).toString());
    boolean twin = twins.mayLendTo(news.countsAs());
    changed = changed || holds || elsewhere || twin;
    touched(recordedAt);
  }

  /** Learns that a visit names this window; an older state of that visit is no news. */
  void learn(Answer news, Instant recordedAt) {
    Answer before = answers.get(news.visitId());
    if (before == null || news.seq() > before.seq()) {
      answers.put(news.visitId(), news);
      changed = true;
    }
    touched(recordedAt);
  }

  /** Learns of visits that name the window of another entry of the same person. */
  void learn(Twins.Lent news) {
    changed = twins.learn(news) || changed;
  }

  /** What the windows that it counts as, or once did, are to learn, as of version {@code seq}. */
  Map<UUID, Twins.Lent> lent(long seq) {
    return twins.lent(
        window ->
            notice != null && notice.withdrawn() && window.equals(notice.countsAs())
                ? new Twins.Lent(id, seq, answers(), at)
                : new Twins.Lent(id, seq, List.of(), Instant.EPOCH));
  }

  /** The newest of all that was ever told counts, also where what was told was no news. */
  private void touched(Instant recordedAt) {
    changed = changed || recordedAt.isAfter(at);
    at = recordedAt.isAfter(at) ? recordedAt : at;
  }

  /** In its tally and in each where it once counted, and in those of the visits that name it. */
  @Override
  public Map<TallyKey, List<Evidence>> evidence(long seq) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    visits(seq, evidence);
    Notice now = notice;
    if (now != null) {
      TallyKey here = TallyKey.of(now.area(), now.to().getYear());
      for (String tally : tallies) {
        TallyKey key = TallyKey.parse(tally);
        boolean due = !now.withdrawn() && key.equals(here);
        evidence
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .add(evidence(now, due, key.equals(here), seq));
      }
    }
    return evidence;
  }

  private Evidence evidence(Notice now, boolean due, boolean here, long seq) {
    List<UUID> answeredBy =
        due
            ? Stream.concat(answers.values().stream(), twins.answers())
                .filter(answer -> answer.answers(now))
                .map(Answer::visitId)
                .sorted()
                .toList()
            : List.of();
    Instant newest = twins.newest(at);
    return new Evidence(
        "window:" + id,
        Measure.WINDOWS,
        "",
        now.to(),
        id,
        seq,
        answeredBy.isEmpty() ? 0 : 1,
        due ? 1 : 0,
        answeredBy,
        remark(now, here, !answeredBy.isEmpty(), newest),
        newest);
  }

  private static @Nullable Remark remark(
      Notice now, boolean here, boolean answered, Instant recordedAt) {
    if (!here) {
      return Remark.MOVED;
    }
    if (now.withdrawn()) {
      return Remark.WITHDRAWN;
    }
    return answered ? Evidence.lateness(now.to(), recordedAt) : null;
  }

  /** However many visits name one window, the first of them counts, and the others beside it. */
  private void visits(long seq, Map<TallyKey, List<Evidence>> evidence) {
    Optional<UUID> counted =
        answers.values().stream()
            .filter(answer -> !answer.voided())
            .min(Comparator.comparing(Answer::visitedOn).thenComparing(Answer::visitId))
            .map(Answer::visitId);
    for (Answer answer : answers.values()) {
      AreaCode area = answer.area();
      if (area != null) {
        boolean counts = counted.filter(answer.visitId()::equals).isPresent();
        evidence
            .computeIfAbsent(
                TallyKey.of(area, answer.visitedOn().getYear()), _ -> new ArrayList<>())
            .add(answer.evidence(seq, counts ? 1 : 0));
      }
    }
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
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

  Twins twins() {
    return twins;
  }

  Instant at() {
    return at;
  }

  @Override
  public boolean changed() {
    return changed;
  }

  /**
   * What roster says of a window, as of one of its events.
   *
   * @param countsAs the window for which its visits count since it is withdrawn, if there is one
   */
  record Notice(
      long seq,
      AreaCode area,
      LocalDate from,
      LocalDate to,
      boolean withdrawn,
      @Nullable UUID countsAs) {}

  /** What activity says of a visit that names the window, as of one of its events. */
  record Answer(
      UUID visitId,
      long seq,
      LocalDate visitedOn,
      boolean voided,
      @Nullable AreaCode area,
      @Nullable Instant at) {

    boolean answers(Notice notice) {
      return !voided && !visitedOn.isBefore(notice.from()) && !visitedOn.isAfter(notice.to());
    }

    /** The visit itself, as evidence. */
    Evidence evidence(long age, int done) {
      Instant recordedAt = Objects.requireNonNullElse(at, Instant.EPOCH);
      return new Evidence(
          "visit:" + visitId,
          Measure.VISITS,
          "",
          visitedOn,
          visitId,
          age,
          done,
          0,
          List.of(),
          voided ? Remark.VOIDED : Evidence.lateness(visitedOn, recordedAt),
          recordedAt);
    }
  }
}
