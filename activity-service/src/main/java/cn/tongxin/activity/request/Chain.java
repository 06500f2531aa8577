package cn.tongxin.activity.request;

import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a request went from hand to hand; its last link alone can be pending.
 *
 * @param first who was asked first since it was opened, or opened again
 * @param begun how many links there were before that
 * @param links all offers, the oldest first
 * @param origin who was asked at the very first, where that is another
 */
record Chain(String first, int begun, List<Offer> links, @Nullable String origin) {

  Chain {
    links = List.copyOf(links);
  }

  static Chain of(String first) {
    return new Chain(first, 0, List.of(), null);
  }

  /** Who was asked at the very first. */
  String asked() {
    return Objects.requireNonNullElse(origin, first);
  }

  /** Whether the person has answered for it at any time. */
  boolean everHadIt(String officer) {
    return officer.equals(first)
        || officer.equals(origin)
        || links.stream().anyMatch(link -> link.changedHands() && link.to().equals(officer));
  }

  /** Since when its owner answers for it, who was first asked at a moment. */
  Instant ownedSince(Instant receivedAt) {
    return links.stream()
        .filter(Offer::changedHands)
        .map(link -> Objects.requireNonNullElse(link.answeredAt(), link.at()))
        .reduce(receivedAt, (_, last) -> last);
  }

  /** The offer that is not answered yet. */
  Optional<Offer> pending() {
    return last().filter(Offer::isPending);
  }

  private Optional<Offer> last() {
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
  }

  /** Whether the last that happened was that this person answered so. */
  boolean lastAnsweredBy(String officer, Offer.State answer) {
    return last().filter(o -> o.state() == answer && o.to().equals(officer)).isPresent();
  }

  /**
   * Lets pass who can be asked.
   *
   * @throws Problem 409 if the person has it, had it since it was opened, or another is asked
   */
  void mustBeOpenTo(String officer, String owner) {
    if (pending().isPresent()) {
      throw Problem.conflict("request.offered-already", pending().get().to());
    }
    if (officer.equals(owner)) {
      throw Problem.conflict("request.handover-to-oneself");
    }
    if (hadIt(officer)) {
      throw Problem.conflict("request.handover-in-a-circle", officer);
    }
  }

  /** Whether the person has answered for it since it was opened, or opened again. */
  boolean hadIt(String officer) {
    return officer.equals(first)
        || links.subList(begun, links.size()).stream()
            .anyMatch(link -> link.changedHands() && link.to().equals(officer));
  }

  /**
   * The offer that this person can answer.
   *
   * @throws Problem 409 if nobody was asked, or another
   */
  Offer offeredTo(String officer) {
    Offer offer = pending().orElseThrow(() -> Problem.conflict("request.not-offered"));
    if (!offer.to().equals(officer)) {
      throw Problem.conflict("request.offered-to-another");
    }
    return offer;
  }

  Chain with(Offer link) {
    return linked(Stream.concat(links.stream(), Stream.of(link)));
  }

  /** The chain with another last link. */
  Chain answered(Offer link) {
    Stream<Offer> before = links.stream().limit(links.size() - 1L);
    return linked(Stream.concat(before, Stream.of(link)));
  }

  private Chain linked(Stream<Offer> all) {
    return new Chain(first, begun, all.toList(), origin);
  }

  /** The chain with a link that was not asked for; an offer stays pending behind it. */
  Chain moved(Offer link) {
    return pending().map(offer -> answered(link).with(offer)).orElseGet(() -> with(link));
  }

  /** The chain of a request that is opened again. */
  Chain begunAgain(String owner) {
    return new Chain(owner, links.size(), links, asked());
  }

  Chain withoutWords() {
    return linked(links.stream().map(Offer::withoutWords));
  }
}
