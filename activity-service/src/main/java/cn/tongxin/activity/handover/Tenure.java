package cn.tongxin.activity.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the officer who answers for a thing came to it.
 *
 * @param since when that was: a hand-over announced earlier does not take it away
 * @param handovers those that it went through, the first one first
 */
public record Tenure(Instant since, List<UUID> handovers) {

  /** Whether it was so when a hand-over was announced. */
  public boolean isBefore(Handover by) {
    return !since.isAfter(by.at());
  }

  /** Of a thing that was never handed over. */
  public static Tenure since(Instant now) {
    return new Tenure(now, List.of());
  }

  /** Of another officer, who was named. */
  public Tenure named(Instant now) {
    return new Tenure(now, handovers);
  }

  /** Of the officer to whom it was handed over. */
  public Tenure after(Handover by) {
    return new Tenure(
        by.at(), Stream.concat(handovers.stream(), Stream.of(by.id())).distinct().toList());
  }
}
