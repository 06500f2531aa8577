package cn.tongxin.assessment.review;

/** Where a review stands. */
enum ReviewState {
  /** Somebody found, and nobody has signed it as the second. */
  RECORDED,
  /** Two have signed it, and its findings count. */
  SIGNED,
  /** The assessed side waits for an answer; until then the signed findings count. */
  OBJECTED
}
