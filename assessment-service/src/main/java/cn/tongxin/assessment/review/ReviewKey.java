package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import java.util.UUID;

/** What is reviewed: a letter, for a period. */
record ReviewKey(UUID letterId, AreaCode area, int year, Period period) {

  static ReviewKey of(SignedLetter letter, Period period) {
    return new ReviewKey(letter.id(), letter.area(), letter.year(), period);
  }

  static String id(UUID letterId, Period period) {
    return letterId + "|" + period;
  }

  @Override
  public String toString() {
    return id(letterId, period);
  }
}
