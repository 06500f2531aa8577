package cn.tongxin.assessment.award;

/**
 * What one of the panel thinks of a submission.
 *
 * @param judge the id that this one of the panel signs in with
 * @param words why
 */
record Opinion(String judge, Verdict verdict, String words) {

  /** For an award, or against it. */
  enum Verdict {
    FOR,
    AGAINST
  }
}
