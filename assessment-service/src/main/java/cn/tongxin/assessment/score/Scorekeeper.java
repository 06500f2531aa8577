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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts evidence and keeps every score in step with it. */
class Scorekeeper {
  private static final int TOWNSHIP = 9;

  /** A merger can take sums away, and what is worked out after it is newer all the same. */
  private static final long SUMS_OF_ONE_AGE = 1L << 40;

  /** So can an amendment of the letter. */
  private static final long SUMS_OF_ONE_EDITION = 1L << 32;

  private final Tallies tallies;
  private final Scores scores;
  private final SignedLetters letters;
  private final PublishedSchemes schemes;
  private final Supplier<Territories.Known> territory;
  private final LaggingOffices lagging;
  private final int backlog;

  /**
   * @param backlog of how many pieces of evidence at once the scores are not worked out at once
   */
  Scorekeeper(
      Tallies tallies,
      Scores scores,
      SignedLetters letters,
      PublishedSchemes schemes,
      Supplier<Territories.Known> territory,
      LaggingOffices lagging,
      int backlog) {
    this.tallies = tallies;
    this.scores = scores;
    this.letters = letters;
    this.schemes = schemes;
    this.territory = territory;
    this.lagging = lagging;
    this.backlog = backlog;
  }

  /**
   * Counts this evidence. When it returns, every score that it bears on is stored, or, where it is
   * part of a backlog, it is noted that it is to be: nearly every score would be worked out anew
   * each time, and nobody would see them all.
   */
  void credit(Map<TallyKey, List<Evidence>> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    tallies.count(evidence);
    // Only now: whoever counts in ignorance of a merger is counted in by who learns of it.
    Territories.Known now = territory.get();
    if (evidence.values().stream().mapToInt(List::size).sum() >= backlog) {
      lagging.mark(offices(evidence.keySet(), now));
      return;
    }
    Set<Integer> years = evidence.keySet().stream().map(TallyKey::year).collect(Collectors.toSet());
    refresh(lettersOn(now, evidence.keySet().stream().map(TallyKey::area).toList(), years), now);
  }

  /** The townships of these places by their digits, and those in which they lie now. */
  private static Set<TallyKey> offices(Collection<TallyKey> keys, Territories.Known now) {
    Set<TallyKey> offices = new HashSet<>();
    for (TallyKey key : keys) {
      Stream.concat(key.area().within().stream(), now.territory().line(key.area()).stream())
          .filter(code -> code.length() == TOWNSHIP)
          .forEach(code -> offices.add(new TallyKey(new AreaCode(code), key.year())));
    }
    return offices;
  }

  /** Works out the scores of a township and its villages that lag behind. */
  void catchUp(TallyKey office) {
    Territories.Known now = territory.get();
    refresh(letters.ofYear(now.territory().inside(office.area()), office.year()), now);
  }

  /** Gives a merger its line in the history of every score that it bears on. */
  void note(MergedPlace merger) {
    tallies.merged(merger);
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
    LetterSums sums = new LetterSums(tallies, signed, now.territory());
    scores.put(signed.stream().flatMap(letter -> computed(letter, sums.of(letter), now)).toList());
  }

  private Stream<Scores.Computed> computed(
      SignedLetter letter, List<Tallies.Totals> totals, Territories.Known now) {
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
}
