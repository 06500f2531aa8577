package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One officer takes over what another holds within a place.
 *
 * @param id of the hand-over that it is part of
 * @param on the first day on which the one who comes is on duty
 * @param by who ordered it
 */
public record Succession(
    UUID id, AreaCode area, String gone, String come, LocalDate on, String by) {

  /** The reason that is noted where something changes hands: it is found again by it. */
  public String reason() {
    return "handover:" + id;
  }
}
