package cn.tongxin.assessment.letter;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters that have a score. */
public interface SignedLetters {

  /** The signed letter, where it lies in the scope. */
  Optional<SignedLetter> signed(Scope scope, UUID id);

  /** The signed letters of a year within a place. */
  List<SignedLetter> ofYear(Scope scope, int year);

  /** The signed letters of exactly these places, of any year. */
  List<SignedLetter> ofPlaces(Collection<String> areaCodes);

  /**
   * A frozen letter.
   *
   * @param edition how often it was amended
   */
  record SignedLetter(
      UUID id, UUID schemeId, int year, AreaCode area, List<Target> targets, int edition) {

    /** A letter that was never amended. */
    public SignedLetter(UUID id, UUID schemeId, int year, AreaCode area, List<Target> targets) {
      this(id, schemeId, year, area, targets, 0);
    }
  }
}
