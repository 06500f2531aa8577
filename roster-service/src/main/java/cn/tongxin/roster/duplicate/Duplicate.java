package cn.tongxin.roster.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Likeness;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two entries that may be of one person. Its id follows from the two: it is proposed once only. */
final class Duplicate {
  /** Who decides carries it out at once; only after this does somebody else go on with it. */
  private static final Duration AT_ONCE = Duration.ofSeconds(30);

  private final Pair pair;
  private final long version;
  private DuplicateState state;
  private @Nullable Decision decision;
  private @Nullable Entry undone;
  private @Nullable Errand errand;

  Duplicate(
      Pair pair,
      DuplicateState state,
      @Nullable Decision decision,
      @Nullable Entry undone,
      @Nullable Errand errand,
      long version) {
    this.pair = pair;
    this.state = state;
    this.decision = decision;
    this.undone = undone;
    this.errand = errand;
    this.version = version;
  }

  static Duplicate proposed(Pair pair) {
    return new Duplicate(pair, DuplicateState.PROPOSED, null, null, null, 0);
  }

  /**
   * Decides that both are one person, who counts under the entry that is kept; answers whether that
   * was news.
   *
   * @throws Problem 409 if it was decided otherwise
   */
  boolean merge(UUID keep, Carried carried, Entry entry) {
    boolean merged = state == DuplicateState.MERGING || state == DuplicateState.MERGED;
    if (merged && keep.equals(kept())) {
      return false;
    }
    if (state != DuplicateState.PROPOSED) {
      throw Problem.conflict("duplicate.decided");
    }
    decision = new Decision(entry, keep, carried);
    go(DuplicateState.MERGING, entry.at());
    return true;
  }

  /** Decides that they are two; answers whether that was news. */
  boolean dismiss(Entry entry) {
    if (state == DuplicateState.DISMISSED) {
      return false;
    }
    if (state != DuplicateState.PROPOSED) {
      throw Problem.conflict("duplicate.decided");
    }
    decision = new Decision(entry, null, null);
    state = DuplicateState.DISMISSED;
    return true;
  }

  /** Decides that they were two after all; answers whether that was news. */
  boolean undo(Entry entry) {
    if (undone != null) {
      return false;
    }
    if (state != DuplicateState.MERGED) {
      throw Problem.conflict("duplicate.not-merged");
    }
    undone = entry;
    go(DuplicateState.UNDOING, entry.at());
    return true;
  }

  private void go(DuplicateState next, Instant now) {
    state = next;
    errand = Errand.dueAt(now.plus(AT_ONCE));
  }

  /** What was decided is carried out in this service. */
  void complete() {
    state = state == DuplicateState.UNDOING ? DuplicateState.DISMISSED : DuplicateState.MERGED;
    errand = null;
  }

  /** The entry that is kept, where one is. */
  @Nullable UUID kept() {
    return decision == null ? null : decision.keep();
  }

  /** The entry that counts under the other one. */
  UUID gone() {
    return pair.other(Objects.requireNonNull(kept()));
  }

  /** What the services confirm: the merge, or that it was undone. */
  UUID causeId() {
    return undone == null ? pair.id() : undoId();
  }

  UUID undoId() {
    return UUID.nameUUIDFromBytes(("undo:" + pair.id()).getBytes(UTF_8));
  }

  Pair pair() {
    return pair;
  }

  DuplicateState state() {
    return state;
  }

  @Nullable Decision decision() {
    return decision;
  }

  @Nullable Entry undone() {
    return undone;
  }

  @Nullable Errand errand() {
    return errand;
  }

  long version() {
    return version;
  }

  /**
   * The two entries.
   *
   * @param within the places that both lie in: whoever may see both sees the proposal
   * @param more true where one of the two had more entries like it than were proposed
   */
  record Pair(
      UUID id,
      UUID first,
      UUID second,
      List<String> within,
      Likeness.Reason reason,
      @Nullable Boolean more) {

    static Pair of(UUID a, UUID b, AreaCode hereA, AreaCode hereB, Likeness.Reason reason) {
      UUID first = a.compareTo(b) < 0 ? a : b;
      UUID second = first.equals(a) ? b : a;
      String both = "duplicate:" + first + ":" + second;
      List<String> within = hereA.within().stream().filter(hereB.within()::contains).toList();
      UUID id = UUID.nameUUIDFromBytes(both.getBytes(UTF_8));
      return new Pair(id, first, second, within, reason, null);
    }

    Pair amongMore() {
      return new Pair(id, first, second, within, reason, true);
    }

    List<UUID> members() {
      return List.of(first, second);
    }

    UUID other(UUID one) {
      return one.equals(first) ? second : first;
    }
  }
}
