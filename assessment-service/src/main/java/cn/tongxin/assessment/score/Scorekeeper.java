package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters;
import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.scheme.PublishedSchemes;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territories;
import cn.tongxin.serving.Territory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts evidence and keeps every score in step with it. */
class Scorekeeper {
  private static final int VILLAGE = 12;

  /** A merger can take sums away, and what is worked out after it is newer all the same. */
  private static final long SUMS_OF_ONE_AGE = 1L << 40;

  /** So can an amendment of the letter. */
  private static final long SUMS_OF_ONE_EDITION = 1L << 32;

  private final Tallies tallies;
  private final Scores scores;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;
  private final Supplier<Territories.Known> territory;

  Scorekeeper(
      Tallies tallies,
      Scores scores,
      SignedLetters letters,
      PublishedSchemes schemes,
      Supplier<Territories.Known> territory) {
    this.tallies = tallies;
    this.scores = scores;
    this.letters = letters;
    this.schemes = schemes;
    this.territory = territory;
  }

  /** Counts this evidence; when it returns, every score that it bears on is stored. */
  void credit(Map<TallyKey, List<Evidence>> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    tallies.count(evidence);
    // Only now: whoever counts in ignorance of a merger is counted in by who learns of it.
    Territories.Known now = territory.get();
    Set<Integer> years = evidence.keySet().stream().map(TallyKey::year).collect(Collectors.toSet());
    refresh(lettersOn(now, evidence.keySet().stream().map(TallyKey::area).toList(), years), now);
  }

  /** Works out anew what a merger of these places bears on; answers how many scores that are. */
  int merged(Collection<AreaCode> places) {
    Territories.Known now = territory.get();
    List<SignedLetter> letters = lettersOn(now, places, null);
    refresh(letters, now);
    return letters.size();
  }

  private List<SignedLetter> lettersOn(
      Territories.Known now, Collection<AreaCode> places, @Nullable Set<Integer> years) {
    Set<String> lines = new HashSet<>();
    for (AreaCode place : places) {
      lines.addAll(place.within());
      lines.addAll(now.territory().line(place));
    }
    return letters.ofPlaces(lines).stream()
        .filter(letter -> years == null || years.contains(letter.year()))
        .toList();
  }

  /** Works the scores of these letters out again from the sums. */
  void refresh(Collection<SignedLetter> signed) {
    refresh(signed, territory.get());
  }

  private void refresh(Collection<SignedLetter> signed, Territories.Known now) {
    List<TallyKey> keys =
        signed.stream().flatMap(letter -> keys(letter, now.territory()).stream()).toList();
    Map<TallyKey, Tallies.Totals> own =
        tallies.of(keys).stream()
            .collect(Collectors.toMap(Tallies.Totals::key, Function.identity()));
    scores.put(signed.stream().flatMap(letter -> computed(letter, own, now)).toList());
  }

  private Stream<Scores.Computed> computed(
      SignedLetter letter, Map<TallyKey, Tallies.Totals> own, Territories.Known now) {
    List<Tallies.Totals> totals = totals(letter, own, now.territory());
    long sums = totals.stream().mapToLong(Tallies.Totals::version).sum();
    long basis =
        now.age(letter.area()) * SUMS_OF_ONE_AGE + letter.edition() * SUMS_OF_ONE_EDITION + sums;
    return schemes.byId(letter.area(), letter.schemeId()).stream()
        .map(
            scheme ->
                new Scores.Computed(
                    letter,
                    Score.of(letter, scheme.indicators(), totals, Period.YEAR_END),
                    Score.of(letter, scheme.indicators(), totals, Period.MID_YEAR),
                    basis));
  }

  /** Fixes the scores of these letters for a period whose sums are fixed. */
  void close(Collection<SignedLetter> signed, ClosingMark mark) {
    Period period = mark.period();
    Territory now = territory.get().territory();
    for (SignedLetter letter : signed) {
      List<Tallies.Totals> then =
          tallies.within(now.inside(letter.area()), letter.year()).stream()
              .map(totals -> totals.closed(mark))
              .toList();
      schemes
          .byId(letter.area(), letter.schemeId())
          .map(scheme -> Score.of(letter, scheme.indicators(), then, period))
          .ifPresent(score -> scores.close(letter, mark, score));
    }
  }

  /** Lets the scores of these letters change again; they are worked out from all that is known. */
  void reopen(Collection<SignedLetter> signed, ClosingMark mark) {
    signed.forEach(letter -> scores.reopen(letter, mark));
    refresh(signed);
  }

  private List<Tallies.Totals> totals(
      SignedLetter letter, Map<TallyKey, Tallies.Totals> own, Territory territory) {
    if (!isVillage(letter)) {
      return tallies.within(territory.inside(letter.area()), letter.year());
    }
    return keys(letter, territory).stream().map(own::get).filter(Objects::nonNull).toList();
  }

  /** A village's letter rests on its tally and on those of the villages that became part of it. */
  private static List<TallyKey> keys(SignedLetter letter, Territory territory) {
    return territory.parts(letter.area()).stream()
        .map(part -> TallyKey.of(part, letter.year()))
        .distinct()
        .toList();
  }

  private static boolean isVillage(SignedLetter letter) {
    return letter.area().value().length() == VILLAGE;
  }
}
