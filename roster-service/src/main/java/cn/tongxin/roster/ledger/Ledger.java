package cn.tongxin.roster.ledger;

import java.util.UUID;

/** The access ledger; entries are only ever appended. */
public interface Ledger {

  /**
   * Enters an access. What it is about may be opened only when this has returned.
   *
   * @throws RuntimeException if it cannot be entered for good
   */
  void enter(Access access);

  /**
   * Takes the words of the reasons out of a member's entries, after an entry that says that the
   * member was erased; the entries themselves stay, and so does the proof of their order.
   */
  void forgetReasons(UUID memberRef);
}
