package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territory;
import java.util.Collection;
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
    return of(List.of(letter), letter.area(), letter.year()).getFirst();
  }

  /**
   * Works the scores of many letters of a place and year out again; each piece of evidence is read
   * once, however many letters rest on it.
   */
  List<Outcome> of(Collection<SignedLetter> letters, AreaCode within, int year) {
    Territory now = territory.get();
    List<Counted> counted =
        tallies.within(now.inside(within), year).stream().map(this::counted).toList();
    return letters.stream().map(letter -> outcome(letter, counted, now)).toList();
  }

  private Counted counted(Tallies.Totals totals) {
    Tallies.Recount recount = tallies.recount(totals.key());
    return new Counted(totals(totals, recount.held()), totals(totals, recount.counted()));
  }

  private Outcome outcome(SignedLetter letter, List<Counted> all, Territory now) {
    PublishedScheme scheme =
        schemes
            .byId(letter.area(), letter.schemeId())
            .orElseThrow(() -> Problem.notFound("score.unknown"));
    List<Counted> own =
        all.stream().filter(one -> now.covers(letter.area(), one.held().key().area())).toList();
    Score before = Score.of(letter, scheme.indicators(), own.stream().map(Counted::held).toList());
    Score after = Score.of(letter, scheme.indicators(), own.stream().map(Counted::again).toList());
    return new Outcome(before, after, before.equals(after));
  }

  private static Tallies.Totals totals(Tallies.Totals of, List<Sum> sums) {
    return new Tallies.Totals(of.key(), of.version(), sums, of.asOf());
  }

  private record Counted(Tallies.Totals held, Tallies.Totals again) {}

  /** A score from the sums held and the same from the evidence. */
  record Outcome(Score before, Score after, boolean equal) {}
}
