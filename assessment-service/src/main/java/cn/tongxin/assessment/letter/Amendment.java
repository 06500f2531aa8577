package cn.tongxin.assessment.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a signed letter, which holds once both sides have signed it.
 *
 * @param id made by whoever proposes it
 * @param terms what the letter is to say
 * @param side whose proposal it is
 * @param proposedBy who signed for that side
 * @param signedBy who signed for the other; absent while nobody has
 * @param on when the other side signed
 */
record Amendment(
    UUID id,
    Terms terms,
    Side side,
    String proposedBy,
    @Nullable String signedBy,
    @Nullable Instant on) {

  /** The same proposal, whoever repeats it for its side. */
  boolean isSame(UUID other, Terms wanted) {
    return id.equals(other) && terms.equals(wanted);
  }

  Amendment signed(String by, Instant at) {
    return new Amendment(id, terms, side, proposedBy, by, at);
  }

  /** What an amendment changes, and why. */
  record Terms(String accountable, List<Target> targets, String reason) {}
}
