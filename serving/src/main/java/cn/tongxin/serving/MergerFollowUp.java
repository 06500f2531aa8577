package cn.tongxin.serving;

import java.time.Instant;

/**
 * What a service has to do when a place was merged, beyond finding things where they lie now. It
 * may be asked for any number of times.
 */
@FunctionalInterface
public interface MergerFollowUp {

  /**
   * Brings up to date what follows, as scopes do already; answers how many records it changed.
   *
   * @param recordedAt when roster recorded it
   */
  int merged(TerritoryListener.PlaceMerged merger, Instant recordedAt);
}
