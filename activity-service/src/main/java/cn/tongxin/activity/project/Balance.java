package cn.tongxin.activity.project;

import cn.tongxin.serving.Problem;

/**
 * What has come in and gone out, in fen.
 *
 * @param entries how many entries that was
 */
record Balance(long entries, long received, long paid) {
  static final Balance NONE = new Balance(0, 0, 0);

  /** What is left. */
  long left() {
    return received - paid;
  }

  /**
   * What it is after one more entry. Entries are small enough that no sum can pass what a long
   * holds.
   *
   * @throws Problem 409 if more would have been paid than was received
   */
  Balance after(Entry entry) {
    boolean in = entry.kind() == EntryKind.RECEIPT;
    Balance after =
        new Balance(entries + 1, received + (in ? entry.fen() : 0), paid + (in ? 0 : entry.fen()));
    if (after.left() < 0) {
      throw Problem.conflict("entry.not-covered", left());
    }
    return after;
  }
}
