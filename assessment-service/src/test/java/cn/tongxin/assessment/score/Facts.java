package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts for tests: visits and windows in one village. */
final class Facts {
  static final AreaCode VILLAGE = new AreaCode("410225105201");
  static final AreaCode OTHER_VILLAGE = new AreaCode("410225105202");
  static final TallyKey KEY = TallyKey.of(VILLAGE, 2026);
  static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  static Received<VisitListener.VisitFact> completed(UUID visit, @Nullable UUID window) {
    return completed(visit, DAY, window);
  }

  static Received<VisitListener.VisitFact> completed(
      UUID visit, LocalDate day, @Nullable UUID window) {
    return visit(visit, day, window, 1, false);
  }

  static Received<VisitListener.VisitFact> voided(UUID visit, @Nullable UUID window) {
    return visit(visit, DAY, window, 2, true);
  }

  private static Received<VisitListener.VisitFact> visit(
      UUID visit, LocalDate day, @Nullable UUID window, long seq, boolean voided) {
    var shape = new VisitListener.Visit(visit, VILLAGE, day, window);
    return received(new VisitListener.VisitFact(shape, voided), visit, seq);
  }

  static Received<WindowListener.WindowFact> announced(UUID window, AreaCode area, long seq) {
    return window(window, area, seq, false, null);
  }

  static Received<WindowListener.WindowFact> withdrawn(UUID window, long seq) {
    return window(window, VILLAGE, seq, true, null);
  }

  /** Of an entry that is gone: another entry of the same person has this window since. */
  static Received<WindowListener.WindowFact> merged(UUID window, long seq, UUID into) {
    return window(window, VILLAGE, seq, true, into);
  }

  private static Received<WindowListener.WindowFact> window(
      UUID window, AreaCode area, long seq, boolean withdrawn, @Nullable UUID countsAs) {
    var shape = new WindowListener.MustVisit(window, area, DAY.minusDays(7), DAY.plusDays(7));
    return received(new WindowListener.WindowFact(shape, withdrawn, countsAs), window, seq);
  }

  private static <T> Received<T> received(T fact, UUID key, long seq) {
    return new Received<>(fact, key.toString(), seq, NOON.plusSeconds(seq), null);
  }

  private Facts() {}
}
