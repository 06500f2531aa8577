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
  private final VisitListener visits;
  private final Scorekeeper scorekeeper;
  private final SignedLetters letters;

  Credits(VisitListener visits, Scorekeeper scorekeeper, SignedLetters letters) {
    this.visits = visits;
    this.scorekeeper = scorekeeper;
    this.letters = letters;
  }

  public void visit(UUID id, String area) {
    var visit = new VisitListener.Visit(id, new AreaCode(area), Facts.DAY, null);
    visits.credit(
        List.of(
            new Received<>(
                new VisitListener.VisitFact(visit, false),
                id.toString(),
                1,
                Instant.parse("2026-11-22T04:00:00Z"),
                null)));
  }

  public void letterSigned(String id) {
    scorekeeper.refresh(letters.signed(Scope.platform(), UUID.fromString(id)).stream().toList());
  }
}
