package cn.tongxin.activity.request;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.Outgoing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The state of a request.
 *
 * @param owner who answers for it; never nobody
 * @param level who sees to it
 * @param chain how it went from hand to hand
 * @param handovers by which all of an officer's requests were moved, this one among them
 * @param version how often it was saved; 0 for one that was not
 */
record RequestSnapshot(
    UUID id,
    Intake intake,
    String owner,
    Level level,
    Deadline deadline,
    Chain chain,
    List<Referral> referrals,
    Closing closing,
    List<UUID> handovers,
    long version,
    Outgoing outgoing) {

  RequestState state() {
    if (closing.isAnswered()) {
      return closing.confirmedOn() == null ? RequestState.RESOLVED : RequestState.CONFIRMED;
    }
    return deadline.running().isPresent() ? RequestState.PAUSED : RequestState.OPEN;
  }

  /** The day on which something happens by itself, where there is one. */
  Optional<LocalDate> nextStepOn() {
    if (closing.isAnswered()) {
      return Optional.empty();
    }
    Optional<LocalDate> offer = chain.pending().map(link -> link.answerBy().plusDays(1));
    return Stream.concat(deadline.nextDay().stream(), offer.stream()).min(LocalDate::compareTo);
  }

  /** Whether only some may see it. */
  boolean isConfidential() {
    return intake.kind() == NeedKind.MEDIATION;
  }

  /** Who alone may see it; empty for one that everybody in its place may see. */
  List<String> seenBy() {
    if (!isConfidential()) {
      return List.of();
    }
    Stream<String> asked = chain.pending().stream().map(Offer::to);
    return Stream.of(Stream.of(owner), asked, intake.mediators().stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  /** Whether this person may see it, as far as it is not a matter of places. */
  boolean maySee(String person) {
    return !isConfidential() || seenBy().contains(person);
  }

  /**
   * Whether the person answers for it, or did before any hand-over: what a client may still send.
   */
  boolean hasOrHadAsOwner(String officer) {
    return owner.equals(officer) || chain.everHadIt(officer);
  }

  /**
   * How it was when it was taken up, for whoever took it up with just these words and sends it
   * again without being a mediator; nothing for others.
   */
  Optional<RequestSnapshot> asTakenUp(Intake words, Level first, TimeTable times) {
    if (!words.equals(intake)) {
      return Optional.empty();
    }
    RequestSnapshot fresh =
        ServiceRequest.received(id, intake, chain.asked(), first, times.of(intake.area()))
            .snapshot();
    return Optional.of(
        new RequestSnapshot(
            id,
            intake,
            fresh.owner(),
            first,
            fresh.deadline(),
            fresh.chain(),
            List.of(),
            fresh.closing(),
            List.of(),
            1,
            fresh.outgoing()));
  }
}
