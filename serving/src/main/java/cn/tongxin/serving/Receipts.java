package cn.tongxin.serving;

import java.util.UUID;

/** This service's word to roster that it has carried out what had to be carried out everywhere. */
@FunctionalInterface
public interface Receipts {

  /**
   * Confirms; a cause that was confirmed before stays as it was confirmed then. Called after the
   * last record was changed, and also where there was none to change.
   *
   * @param causeId id of the hand-over, erasure or merge; never a member's
   * @param done how many records were changed for it
   */
  void issue(CauseKind kind, UUID causeId, int done);
}
