package cn.tongxin.activity.window;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A window as it is counted.
 *
 * @param version how often it was saved: of two states the higher is the newer one
 * @param to its last day
 */
public record WindowState(
    UUID mustVisitId, long version, AreaCode area, LocalDate to, Window.Standing standing) {

  /** Whether a visit is or was due. */
  public boolean isDue() {
    return standing == Window.Standing.OWED || standing == Window.Standing.ANSWERED;
  }

  /** Whether one has answered it. */
  public boolean isAnswered() {
    return standing == Window.Standing.ANSWERED;
  }
}
