package cn.tongxin.local.audit;

import java.util.Locale;

/**
 * Something in a chain of the ledger that is not as it was written.
 *
 * @param chain the county
 * @param number the first entry concerned
 */
public record Finding(Kind kind, String chain, long number, String detail) {

  /** What is wrong. */
  public enum Kind {
    /** An entry says something else than when it was entered. */
    CHANGED,
    /** Entries are not there. */
    MISSING,
    /** Entries stand in another order than they were entered in. */
    REORDERED,
    /** The chain ended later once. */
    CUT_OFF
  }

  @Override
  public String toString() {
    return "%s %s %d: %s".formatted(chain, kind.name().toLowerCase(Locale.ROOT), number, detail);
  }
}
