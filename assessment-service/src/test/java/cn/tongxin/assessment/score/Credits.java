package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Delivers events to the service as its listeners do, without brokers. */
@TestComponent
public class Credits {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private final VisitListener visits;
  private final WindowListener windows;
  private final Scorekeeper scorekeeper;
  private final SignedLetters letters;

  Credits(
      VisitListener visits,
      WindowListener windows,
      Scorekeeper scorekeeper,
      SignedLetters letters) {
    this.visits = visits;
    this.windows = windows;
    this.scorekeeper = scorekeeper;
    this.letters = letters;
  }

  public void visit(UUID id, String area) {
    var visit = new VisitListener.Visit(id, new AreaCode(area), Facts.DAY, null);
    visits.credit(
        List.of(
            new Received<>(
                new VisitListener.VisitFact(visit, false), id.toString(), 1, NOON, null)));
  }

  public void window(UUID id, String area) {
    var window =
        new WindowListener.MustVisit(
            id, new AreaCode(area), Facts.DAY.minusDays(7), Facts.DAY.plusDays(7));
    windows.credit(
        List.of(
            new Received<>(
                new WindowListener.WindowFact(window, false), id.toString(), 1, NOON, null)));
  }

  public void letterSigned(String id) {
    scorekeeper.refresh(letters.signed(Scope.platform(), UUID.fromString(id)).stream().toList());
  }
}
