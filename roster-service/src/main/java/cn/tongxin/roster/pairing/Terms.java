package cn.tongxin.roster.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pairing is for, and how often contact was agreed.
 *
 * @param every absent where nothing was agreed
 * @param since from when on that was agreed; absent with it
 */
record Terms(Kind kind, @Nullable Every every, @Nullable LocalDate since) {

  /** Looking after somebody, with nothing agreed on how often. */
  static final Terms CARE = new Terms(Kind.CARE, null, null);

  /** What a pairing is for. */
  enum Kind {
    /** The office looks after the subject; one at a time. */
    CARE,
    /** A leader keeps in regular contact with the subject, beside those who look after it. */
    LEADER_CONTACT
  }

  static Terms agreed(Kind kind, @Nullable Every every, LocalDate since) {
    return new Terms(kind, every, every == null ? null : since);
  }
}
