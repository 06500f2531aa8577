package cn.tongxin.roster.transfer;

import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.errand.Errand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over of a member from one township to another. Nothing changes for the member until the
 * other township accepts.
 */
final class Transfer {
  /** Who accepts carries it out at once; only after this does somebody else go on with it. */
  private static final Duration AT_ONCE = Duration.ofSeconds(30);

  private final UUID id;
  private final Revision revision;
  private final List<TransferEvent> facts = new ArrayList<>();
  private Request request;
  private AreaCode to;
  private TransferState state;
  private @Nullable Decision decision;
  private @Nullable Errand errand;

  Transfer(
      UUID id,
      Request request,
      AreaCode to,
      TransferState state,
      @Nullable Decision decision,
      @Nullable Errand errand,
      Revision revision) {
    this.id = id;
    this.request = request;
    this.to = to;
    this.state = state;
    this.decision = decision;
    this.errand = errand;
    this.revision = revision;
  }

  /**
   * Offers a member to another township of the county.
   *
   * @throws Problem 422 for a place in the same township, in another county or wider than a village
   */
  static Transfer requested(UUID id, Request request) {
    AreaCode from = request.from();
    AreaCode to = request.to();
    if (!to.upTo(6).equals(from.upTo(6))) {
      throw Problem.invalid("area", "transfer.other-county");
    }
    if (to.value().length() < 12 || to.upTo(9).equals(from.upTo(9))) {
      throw Problem.invalid("area", "transfer.same-township");
    }
    var fresh = new Transfer(id, request, to, TransferState.REQUESTED, null, null, Revision.none());
    fresh.facts.add(
        new TransferEvent.TransferRequested(
            id, request.memberRef(), from, to, request.entry().at()));
    return fresh;
  }

  /**
   * Takes the member over, perhaps in another village of the township than was offered; the same
   * again changes nothing.
   *
   * @throws Problem 409 if it was refused or taken back, 422 for a place outside the township
   */
  void accept(@Nullable AreaCode village, Entry entry) {
    if (state == TransferState.ACCEPTED || state == TransferState.COMPLETED) {
      return;
    }
    mustBeOpen();
    if (village != null && (!village.isWithin(to.upTo(9)) || village.value().length() < 12)) {
      throw Problem.invalid("area", "transfer.other-township");
    }
    to = Objects.requireNonNullElse(village, to);
    errand = Errand.dueAt(entry.at().plus(AT_ONCE));
    decide(TransferState.ACCEPTED, new Decision(entry, null));
  }

  /** Does not take the member over. */
  void refuse(String reason, Entry entry) {
    close(TransferState.REFUSED, reason, entry);
  }

  /** Takes the offer back. */
  void withdraw(String reason, Entry entry) {
    close(TransferState.WITHDRAWN, reason, entry);
  }

  private void close(TransferState end, String reason, Entry entry) {
    if (state != end) {
      mustBeOpen();
      decide(end, new Decision(entry, reason));
    }
  }

  private void mustBeOpen() {
    if (state != TransferState.REQUESTED) {
      throw Problem.conflict("transfer.decided");
    }
  }

  private void decide(TransferState next, Decision made) {
    state = next;
    decision = made;
    facts.add(
        new TransferEvent.TransferDecided(
            id, request.memberRef(), request.from(), to, next, made.entry().at()));
  }

  /** Leaves no words about the member; answers whether that was news. */
  boolean forgetWords() {
    boolean none = request.reason().isEmpty() && (decision == null || decision.reason() == null);
    request = request.withoutWords();
    decision = decision == null ? null : new Decision(decision.entry(), null);
    return !none;
  }

  /** Everything that follows from the acceptance is done. */
  void complete() {
    state = TransferState.COMPLETED;
    errand = null;
  }

  UUID id() {
    return id;
  }

  Request request() {
    return request;
  }

  AreaCode to() {
    return to;
  }

  TransferState state() {
    return state;
  }

  @Nullable Decision decision() {
    return decision;
  }

  @Nullable Errand errand() {
    return errand;
  }

  Revision revision() {
    return revision;
  }

  List<TransferEvent> facts() {
    return List.copyOf(facts);
  }
}
