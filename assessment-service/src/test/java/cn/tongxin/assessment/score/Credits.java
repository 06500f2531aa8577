package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Delivers events to the service as its listeners do, without brokers. */
@TestComponent
public class Credits {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private final VisitListener visits;
  private final WindowListener windows;
  private final LetterListener signed;
  private final RequestListener requests;
  private final FindingListener findings;
  private final SignedLetters letters;

  Credits(
      VisitListener visits,
      WindowListener windows,
      LetterListener signed,
      RequestListener requests,
      FindingListener findings,
      SignedLetters letters) {
    this.visits = visits;
    this.windows = windows;
    this.signed = signed;
    this.requests = requests;
    this.findings = findings;
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
                new WindowListener.WindowFact(window, false, null), id.toString(), 1, NOON, null)));
  }

  public void letterSigned(String id) {
    signed.score(letters.signed(Scope.platform(), UUID.fromString(id)).stream().toList());
  }

  /** A visit on a day, recorded the next noon. */
  public void visitOn(UUID id, String area, String day) {
    var visit = new VisitListener.Visit(id, new AreaCode(area), LocalDate.parse(day), null);
    visits.credit(
        List.of(
            new Received<>(
                new VisitListener.VisitFact(visit, false), id.toString(), 1, NOON, null)));
  }

  /** A request that was solved, confirmed and rated on a day. */
  public void ratedRequest(UUID id, String area, String on, int stars) {
    AreaCode place = new AreaCode(area);
    LocalDate day = LocalDate.parse(on);
    request(1, new RequestListener.Answer(id, "APPEAL", place, day, true, "SOLVED").news());
    request(2, new RequestListener.Stars(id, "APPEAL", place, stars, day).news());
  }

  private void request(long seq, News news) {
    requests.credit(List.of(new Received<>(news, news.recordId().toString(), seq, NOON, null)));
  }

  /** What the event of a finding says. */
  public void found(String letter, String area, String indicator, String percent) {
    var found =
        new FindingListener.Found(
            UUID.fromString(letter),
            new AreaCode(area),
            2026,
            indicator,
            Period.YEAR_END,
            percent,
            Facts.DAY,
            1);
    findings.credit(List.of(new Received<>(found, letter, 1, NOON, null)));
  }
}
