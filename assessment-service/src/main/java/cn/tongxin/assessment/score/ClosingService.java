package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import org.springframework.stereotype.Service;

/**
 * Carries closings out. Every step may be done again, so whichever instance comes next goes on
 * where one died; until all is fixed, nothing is closed for anybody who asks.
 */
@Service
final class ClosingService {
  private final MongoClosings closings;
  private final Tallies tallies;
  private final SignedLetters letters;
  private final Scorekeeper scorekeeper;

  ClosingService(
      MongoClosings closings, Tallies tallies, SignedLetters letters, Scorekeeper scorekeeper) {
    this.closings = closings;
    this.tallies = tallies;
    this.letters = letters;
    this.scorekeeper = scorekeeper;
  }

  void goOn(ClosingDocument claimed) {
    Closing closing = claimed.closing();
    AreaCode county = closing.county();
    tallies.freeze(Scope.of(county), closing.year(), closing.period());
    fixScores(closing);
    closings.done(claimed);
    // Whoever signed in between did not find it done.
    fixScores(closing);
  }

  private void fixScores(Closing closing) {
    scorekeeper.close(letters.ofYear(Scope.of(closing.county()), closing.year()), closing.period());
  }
}
