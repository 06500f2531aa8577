package cn.tongxin.serving.errand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mark of long work in the document that the work is about; absent where there never was any.
 *
 * @param due from when on somebody should go on with it: now, at the end of a claim, or on a later
 *     day; absent when all is done
 * @param claims how often it was claimed or marked; whoever holds the last number may note
 *     progress. It stays when all is done, so that no later claim has a number that an earlier one
 *     had
 */
public record Errand(@Nullable Instant due, long claims) {

  /** Work that nobody has claimed yet. */
  public static Errand dueAt(Instant due) {
    return new Errand(due, 0);
  }

  /** Whether something is left to do. */
  public static boolean isOpen(@Nullable Errand errand) {
    return errand != null && errand.due() != null;
  }

  /** The same work, to be gone on with at another time. */
  public Errand resting(Instant until) {
    return new Errand(until, claims);
  }
}
