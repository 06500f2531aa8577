package cn.tongxin.roster.handover;

import cn.tongxin.roster.pairing.Succession;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records of one kind in this service in which an officer can have a part, beside pairings. */
public interface Holdings {

  /** What is moved. */
  Kind kind();

  /** Whether this person holds anything of this kind in the scope, on that day or later. */
  boolean holds(Scope scope, String person, LocalDate day);

  /**
   * Lets the one who comes take over some of it; records that were moved before are counted, and
   * left alone.
   *
   * @param after the last record that was looked at, or null to begin
   */
  Step move(Succession by, @Nullable String after);

  /** What can change hands in this service. */
  enum Kind {
    PAIRING,
    HOUSEHOLD,
    ORGANISATION_CONTACT,
    OFFICE_POST
  }

  /**
   * Some records that were looked at.
   *
   * @param moved how many of them this hand-over has moved
   * @param last behind which to go on; null when all were looked at
   */
  record Step(int moved, @Nullable String last) {}
}
