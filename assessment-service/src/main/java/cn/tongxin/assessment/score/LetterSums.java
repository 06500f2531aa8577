package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sums that letters rest on. A tally is read once, whether a village's letter rests on it or
 * its township's or both.
 */
final class LetterSums {
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  private final Tallies tallies;
  private final Territory territory;
  private final Map<TallyKey, List<Tallies.Totals>> ofTownships = new HashMap<>();
  private final Map<TallyKey, Tallies.Totals> held = new HashMap<>();

  /** Those of these letters, where places lie like this. */
  LetterSums(Tallies tallies, Collection<SignedLetter> letters, Territory territory) {
    this.tallies = tallies;
    this.territory = territory;
    letters.stream().filter(letter -> !isVillage(letter)).forEach(this::readTownship);
    List<TallyKey> left = new ArrayList<>();
    letters.stream()
        .filter(LetterSums::isVillage)
        .flatMap(letter -> parts(letter).stream())
        .filter(key -> !ofTownships.containsKey(township(key)))
        .forEach(left::add);
    tallies.of(left).forEach(totals -> held.put(totals.key(), totals));
  }

  private void readTownship(SignedLetter letter) {
    List<Tallies.Totals> all =
        ofTownships.computeIfAbsent(
            new TallyKey(letter.area(), letter.year()),
            key -> tallies.within(territory.inside(key.area()), key.year()));
    all.forEach(totals -> held.put(totals.key(), totals));
  }

  /** What this letter, which is one of them, rests on. */
  List<Tallies.Totals> of(SignedLetter letter) {
    return isVillage(letter)
        ? parts(letter).stream().map(held::get).filter(Objects::nonNull).toList()
        : ofTownships.getOrDefault(new TallyKey(letter.area(), letter.year()), List.of());
  }

  /** A village's letter rests on its tally and on those of the villages that became part of it. */
  private List<TallyKey> parts(SignedLetter letter) {
    return territory.parts(letter.area()).stream()
        .map(part -> TallyKey.of(part, letter.year()))
        .distinct()
        .toList();
  }

  private TallyKey township(TallyKey key) {
    AreaCode now = territory.at(TOWNSHIP, key.area());
    return new TallyKey(now, key.year());
  }

  private static boolean isVillage(SignedLetter letter) {
    return letter.area().value().length() == VILLAGE;
  }
}
