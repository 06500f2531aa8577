package cn.tongxin.roster.ledger;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's dealing with what is sensitive of a member.
 *
 * @param area where the member is served
 * @param by id of the acting person
 * @param reason in the person's own words; nothing of what was opened
 */
public record Access(
    UUID memberRef, AreaCode area, String by, Action action, String reason, Instant at) {

  /** What was done. */
  public enum Action {
    /** Sensitive fields were opened. */
    OPENED,
    /** Sensitive fields were written or removed. */
    RECORDED,
    /** The person was given all that is held. */
    DISCLOSED,
    /** The person was erased; the words of the reasons went too. */
    ERASED
  }
}
