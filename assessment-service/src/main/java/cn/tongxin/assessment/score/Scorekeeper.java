package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.assessment.scheme.PublishedSchemes.PublishedScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts evidence and keeps every score in step with it. */
class Scorekeeper {
  private final Tallies tallies;
  private final Scores scores;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;

  Scorekeeper(Tallies tallies, Scores scores, SignedLetters letters, PublishedSchemes schemes) {
    this.tallies = tallies;
    this.scores = scores;
    this.letters = letters;
    this.schemes = schemes;
  }

  /** Counts this evidence; when it returns, every score that it bears on is stored. */
  void credit(Map<TallyKey, List<Evidence>> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    tallies.count(evidence);
    refresh(lettersOn(evidence.keySet()));
  }

  private List<SignedLetter> lettersOn(Set<TallyKey> keys) {
    Set<String> places =
        keys.stream().flatMap(key -> key.area().within().stream()).collect(Collectors.toSet());
    Set<Integer> years = keys.stream().map(TallyKey::year).collect(Collectors.toSet());
    return letters.ofPlaces(places).stream()
        .filter(letter -> years.contains(letter.year()))
        .toList();
  }

  /** Works the scores of these letters out again from the sums. */
  void refresh(Collection<SignedLetter> signed) {
    Map<TallyKey, Tallies.Totals> own =
        tallies.of(signed.stream().map(Scorekeeper::key).toList()).stream()
            .collect(Collectors.toMap(Tallies.Totals::key, Function.identity()));
    scores.put(signed.stream().flatMap(letter -> computed(letter, own)).toList());
  }

  private Stream<Scores.Computed> computed(SignedLetter letter, Map<TallyKey, Tallies.Totals> own) {
    return schemes.byId(letter.area(), letter.schemeId()).stream()
        .map(scheme -> computed(letter, scheme, totals(letter, own)));
  }

  private static Scores.Computed computed(
      SignedLetter letter, PublishedScheme scheme, List<Tallies.Totals> totals) {
    long basis = totals.stream().mapToLong(Tallies.Totals::version).sum();
    return new Scores.Computed(letter, Score.of(letter, scheme.indicators(), totals), basis);
  }

  private List<Tallies.Totals> totals(SignedLetter letter, Map<TallyKey, Tallies.Totals> own) {
    if (!isVillage(letter)) {
      return tallies.within(letter.area(), letter.year());
    }
    Tallies.Totals totals = own.get(key(letter));
    return totals == null ? List.of() : List.of(totals);
  }

  /** A village's letter rests on one tally; a township's on those of all its villages. */
  private static boolean isVillage(SignedLetter letter) {
    return key(letter).area().equals(letter.area()) && letter.area().value().length() == 12;
  }

  private static TallyKey key(SignedLetter letter) {
    return TallyKey.of(letter.area(), letter.year());
  }
}
