package cn.tongxin.serving.errand;

import java.time.Instant;

/**
 * The mark of unfinished long work in the document that the work is about; absent when all is done.
 *
 * @param due from when on somebody should go on with it: now, at the end of a claim, or on a later
 *     day
 * @param claims how often it was claimed; whoever holds the last number may note progress
 */
public record Errand(Instant due, long claims) {

  /** Work that nobody has claimed yet. */
  public static Errand dueAt(Instant due) {
    return new Errand(due, 0);
  }

  /** The same work, to be gone on with at another time. */
  public Errand resting(Instant until) {
    return new Errand(until, claims);
  }
}
