package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Works a score out again from every single piece of its evidence. */
class Recomputation {
  private final Supplier<Territory> territory;
  private final Tallies tallies;
  private final PublishedSchemes schemes;

  Recomputation(Tallies tallies, PublishedSchemes schemes, Supplier<Territory> territory) {
    this.territory = territory;
    this.tallies = tallies;
    this.schemes = schemes;
  }

  /** Reads each piece of evidence once and compares with the score from the sums that are held. */
  Outcome of(SignedLetter letter) {
    PublishedScheme scheme =
        schemes
            .byId(letter.area(), letter.schemeId())
            .orElseThrow(() -> Problem.notFound("score.unknown"));
    List<Tallies.Totals> held = new ArrayList<>();
    List<Tallies.Totals> counted = new ArrayList<>();
    for (Tallies.Totals totals :
        tallies.within(territory.get().inside(letter.area()), letter.year())) {
      Tallies.Recount recount = tallies.recount(totals.key());
      held.add(totals(totals, recount.held()));
      counted.add(totals(totals, recount.counted()));
    }
    Score before = Score.of(letter, scheme.indicators(), held);
    Score after = Score.of(letter, scheme.indicators(), counted);
    return new Outcome(before, after, before.equals(after));
  }

  private static Tallies.Totals totals(Tallies.Totals of, List<Sum> sums) {
    return new Tallies.Totals(of.key(), of.version(), sums, of.asOf());
  }

  /** A score from the sums held and the same from the evidence. */
  record Outcome(Score before, Score after, boolean equal) {}
}
