package cn.tongxin.assessment.score;

import static cn.tongxin.assessment.score.Facts.OTHER_VILLAGE;
import static cn.tongxin.assessment.score.Facts.VILLAGE;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.letter.Target;
import cn.tongxin.assessment.scheme.Comparison;
import cn.tongxin.assessment.scheme.Every;
import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.assessment.scheme.IndicatorKind;
import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Params;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A year of all kinds of records in one township, event by event. */
final class YearOfRecords {
  static final AreaCode TOWNSHIP = new AreaCode("410225105");
  static final AreaCode MERGED = new AreaCode("410225105203");
  static final AreaCode OLDEST = new AreaCode("410225105204");
  static final List<Indicator> SCHEME = scheme();

  private final List<Consumer<Ears>> year = new ArrayList<>();

  /** All of it, in order. */
  static List<Consumer<Ears>> events() {
    YearOfRecords told = new YearOfRecords();
    told.tellAYear();
    return told.year;
  }

  /** Who hears of it. */
  record Ears(
      VisitListener visits,
      WindowListener due,
      RequestListener requests,
      GatheringListener gatherings,
      EntryListener entries,
      Consumer<SignedLetter> signed,
      Consumer<Merger> merged) {}

  /** Which places were merged by then. */
  record Merger(long seq, AreaCode code, AreaCode into, Map<AreaCode, AreaCode> all) {}

  private void tellAYear() {
    for (AreaCode place : List.of(VILLAGE, TOWNSHIP)) {
      year.add(house -> house.signed().accept(letter(place)));
    }
    tell(new Merger(1, OLDEST, MERGED, Map.of(OLDEST, MERGED)));
    Map<AreaCode, AreaCode> both = Map.of(OLDEST, MERGED, MERGED, OTHER_VILLAGE);
    tell(new Merger(2, MERGED, OTHER_VILLAGE, both));
    tellVisits();
    tellWindows();
    for (int i = 0; i < 3; i++) {
      tellRequest(new UUID(3, i), i);
    }
    tellGatherings();
    UUID entry = new UUID(5, 1);
    year.add(house -> house.entries().credit(List.of(entry(entry, 5000, null))));
    year.add(house -> house.entries().credit(List.of(entry(new UUID(5, 2), -5000, entry))));
  }

  private void tellVisits() {
    for (int i = 0; i < 5; i++) {
      UUID visit = new UUID(1, i);
      UUID window = i < 2 ? new UUID(2, 0) : i == 2 ? new UUID(2, 1) : null;
      AreaCode place = i == 4 ? MERGED : i == 3 ? OLDEST : VILLAGE;
      LocalDate day = LocalDate.of(2026, i + 3, 10);
      year.add(house -> house.visits().credit(List.of(visit(visit, place, day, window, 1, false))));
      if (i % 3 == 0) {
        year.add(
            house -> house.visits().credit(List.of(visit(visit, place, day, window, 2, true))));
      }
    }
  }

  private void tellWindows() {
    for (int i = 0; i < 3; i++) {
      UUID window = new UUID(2, i);
      year.add(house -> house.due().credit(List.of(window(window, VILLAGE, 1, 5, null))));
    }
    year.add(
        house -> house.due().credit(List.of(window(new UUID(2, 1), OTHER_VILLAGE, 2, 7, null))));
    // Of an entry that is merged into that of the first window, and was visited.
    UUID gone = new UUID(2, 2);
    UUID visit = new UUID(1, 9);
    LocalDate day = LocalDate.of(2026, 4, 2);
    year.add(house -> house.visits().credit(List.of(visit(visit, VILLAGE, day, gone, 1, false))));
    year.add(house -> house.due().credit(List.of(window(gone, VILLAGE, 2, 5, new UUID(2, 0)))));
  }

  /** One that is solved, one that is opened again and solved late, one that is taken back. */
  private void tellRequest(UUID id, int kind) {
    String named = kind == 0 ? "SUGGESTION" : "APPEAL";
    LocalDate day = LocalDate.of(2026, 5, 4);
    tell(new RequestListener.Arrival(id, named, VILLAGE, noon(day)).news(), 1, day);
    tell(new RequestListener.Limit(id, named, VILLAGE, day.plusDays(20)).news(), 2, day);
    String outcome = List.of("ADOPTED", "SOLVED", "WITHDRAWN").get(kind);
    LocalDate solved = day.plusDays(5);
    tell(answer(id, named, solved, true, outcome), 3, solved.plusDays(31));
    if (kind == 1) {
      LocalDate again = solved.plusDays(40);
      tell(new RequestListener.Word(id, VILLAGE, again).news(Told.Step.REOPENED), 4, again);
      tell(answer(id, named, again.plusDays(9), false, "SOLVED"), 5, again.plusDays(9));
      tell(
          new RequestListener.Word(id, VILLAGE, again).news(Told.Step.CONFIRMED),
          6,
          again.plusDays(10));
      tell(
          new RequestListener.Stars(id, named, VILLAGE, 3, again.plusDays(10)).news(),
          7,
          again.plusDays(10));
    }
  }

  private void tell(News news, long seq, LocalDate recorded) {
    Received<News> event = received(news, news.recordId(), seq, noon(recorded));
    year.add(house -> house.requests().credit(List.of(event)));
  }

  private static News answer(UUID id, String kind, LocalDate day, boolean inTime, String outcome) {
    return new RequestListener.Answer(id, kind, VILLAGE, day, inTime, outcome).news();
  }

  private void tellGatherings() {
    UUID corrected = new UUID(4, 1);
    UUID cancelled = new UUID(4, 2);
    LocalDate day = LocalDate.of(2026, 6, 30);
    tellHeld(corrected, day, 2, 30);
    tellHeld(corrected, day.plusDays(1), 3, 28);
    tellHeld(cancelled, day, 2, 90);
    News none = new GatheringListener.Cancelled(cancelled, "TRAINING", VILLAGE, day).news();
    year.add(house -> house.gatherings().credit(List.of(received(none, cancelled, 3, noon(day)))));
  }

  private void tellHeld(UUID id, LocalDate day, long seq, long heads) {
    News held =
        new GatheringListener.Held(
                id, "TRAINING", VILLAGE, day, 2, heads, 20, new BigDecimal("1.5"))
            .news();
    year.add(house -> house.gatherings().credit(List.of(received(held, id, seq, noon(day)))));
  }

  private void tell(Merger merger) {
    year.add(house -> house.merged().accept(merger));
  }

  private static Received<VisitListener.VisitFact> visit(
      UUID id, AreaCode place, LocalDate day, UUID window, long seq, boolean voided) {
    var visit = new VisitListener.Visit(id, place, day, window);
    Instant at = noon(day.plusDays(seq == 1 && day.getMonthValue() == 4 ? 30 : seq));
    return received(new VisitListener.VisitFact(visit, voided), id, seq, at);
  }

  private static Received<WindowListener.WindowFact> window(
      UUID id, AreaCode place, long seq, int month, UUID mergedInto) {
    LocalDate last = LocalDate.of(2026, month, 12);
    var window = new WindowListener.MustVisit(id, place, last.minusDays(65), last);
    return received(
        new WindowListener.WindowFact(window, mergedInto != null, mergedInto),
        id,
        seq,
        noon(last.minusDays(70)));
  }

  private static Received<EntryListener.Entry> entry(UUID id, long fen, UUID corrects) {
    LocalDate day = LocalDate.of(2026, 2, 3);
    var entry =
        new EntryListener.Entry(
            id, new UUID(5, 0), "CARE_FUND", VILLAGE, "RECEIPT", fen, day, corrects);
    return received(entry, id, 1, noon(day));
  }

  private static <T> Received<T> received(T fact, UUID key, long seq, Instant at) {
    return new Received<>(fact, key.toString(), seq, at, null);
  }

  private static Instant noon(LocalDate day) {
    return Instant.parse(day + "T04:00:00Z");
  }

  static SignedLetter letter(AreaCode place) {
    List<Target> targets =
        SCHEME.stream().map(line -> new Target(line.code(), new BigDecimal("9"))).toList();
    UUID id = UUID.nameUUIDFromBytes(place.value().getBytes());
    return new SignedLetter(id, House.SCHEME, 2026, place, targets);
  }

  private static List<Indicator> scheme() {
    List<Indicator> lines = new ArrayList<>();
    for (IndicatorKind kind : IndicatorKind.values()) {
      for (Measure measure : kind.reads().subList(0, 1)) {
        Params params =
            new Params(
                measure,
                null,
                kind == IndicatorKind.SHARE ? Comparison.AT_LEAST : null,
                kind == IndicatorKind.CADENCE ? Every.QUARTER : null,
                null,
                null,
                null,
                null,
                null,
                null);
        lines.add(new Indicator(kind + "_" + measure, kind, new BigDecimal("4"), params));
      }
    }
    return lines;
  }
}
