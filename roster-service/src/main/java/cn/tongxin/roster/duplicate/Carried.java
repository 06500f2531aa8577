package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge takes from one entry to the other, noted before anything is done, so that it can be
 * gone on with after a crash, and undone.
 *
 * @param ended the pairings that end, as they were
 * @param begun the pairing that takes their place; absent where the other entry has its own
 * @param household the household that the entry leaves
 * @param entered whether the other entry takes its place there
 */
record Carried(
    List<Ended> ended, @Nullable Begun begun, @Nullable UUID household, boolean entered) {

  /** Copies the list; an absent one is empty. */
  Carried(
      @Nullable List<Ended> ended,
      @Nullable Begun begun,
      @Nullable UUID household,
      boolean entered) {
    this.ended = List.copyOf(Objects.requireNonNullElse(ended, List.of()));
    this.begun = begun;
    this.household = household;
    this.entered = entered;
  }

  /** A pairing that ends, and the days that it had. */
  record Ended(UUID pairingId, Duty before) {}

  /** A pairing that begins. */
  record Begun(UUID pairingId, AreaCode area, Duty duty) {}
}
