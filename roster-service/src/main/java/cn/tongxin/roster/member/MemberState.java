package cn.tongxin.roster.member;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a member.
 *
 * @param versions by the day from which they hold, the present one last
 * @param consents see {@link Agreements}
 * @param unsettled true while what hung on an ended consent may still stand elsewhere
 * @param routineFrom day from which routine visits are owed, where that is not since the
 *     registration
 */
record MemberState(
    UUID id,
    List<MemberVersion> versions,
    List<Agreement> consents,
    @Nullable Secret secret,
    @Nullable Care care,
    @Nullable Boolean unsettled,
    @Nullable Twin twin,
    @Nullable LocalDate routineFrom) {

  /**
   * The state of somebody who is registered, from that day on.
   *
   * @throws Problem as {@link Member#registered} does
   */
  static MemberState registered(
      UUID id, Profile profile, LocalDate on, Entry entry, @Nullable LocalDate routineFrom) {
    if (on.isAfter(entry.day())) {
      throw Problem.invalid("registeredOn", "future");
    }
    profile.mustFit(entry.day());
    if (!profile.standing().isNone()) {
      throw Problem.conflict("member.no-public-consent");
    }
    var first = new MemberVersion(1, on, entry.at(), entry.by(), null, profile);
    return new MemberState(id, List.of(first), List.of(), null, null, null, null, routineFrom);
  }

  /** What of a version may be read on that day: no more than the member agrees to. */
  Profile readable(MemberVersion version, LocalDate day) {
    return agreements().liveOn(Purpose.PUBLIC_PROFILE, day)
        ? version.profile()
        : version.profile().with(Standing.none());
  }

  /** The last day in the address book: who can lead others to income, and agreed to it. */
  @Nullable LocalDate addressBookUntil() {
    Profile now = versions.getLast().profile();
    boolean fits = now.status().isServed() && now.categories().contains("INCOME_LEADER");
    return agreements()
        .lastFor(Purpose.ADDRESS_BOOK)
        .filter(given -> fits && given.endedOn() == null)
        .map(given -> given.consent().expiresOn())
        .orElse(null);
  }

  MemberState with(List<MemberVersion> other) {
    return new MemberState(
        id, List.copyOf(other), consents, secret, care, unsettled, twin, routineFrom);
  }

  /** The sensitive facts whose consent holds on that day. */
  List<SealedFact> readableFacts(LocalDate day) {
    return secret == null
        ? List.of()
        : secret.facts().stream().filter(f -> agreements().liveOn(f.purpose(), day)).toList();
  }

  /** The triggers whose consent holds on that day. */
  List<SealedFact> readableTriggers(LocalDate day) {
    return secret == null
        ? List.of()
        : secret.triggers().stream().filter(t -> agreements().liveOn(t.purpose(), day)).toList();
  }

  Agreements agreements() {
    return new Agreements(consents);
  }

  MemberState agreed(Agreements other) {
    return new MemberState(id, versions, other.all(), secret, care, unsettled, twin, routineFrom);
  }

  /**
   * The same without a consent and what is kept on the strength of it; unsettled, where that was
   * anything.
   */
  MemberState ending(Purpose purpose, LocalDate day) {
    MemberState kept = purpose == Purpose.PUBLIC_PROFILE ? withoutStanding() : this;
    MemberState rest = kept.agreed(agreements().ended(purpose, day));
    MemberState ended = secret == null ? rest : rest.keeping(secret.without(purpose));
    return ended.equals(this) ? this : ended.withUnsettled(true);
  }

  /** The same without public roles and honours, in every version. */
  MemberState withoutStanding() {
    return with(versions.stream().map(version -> version.with(Standing.none())).toList());
  }

  MemberState keeping(@Nullable Secret other) {
    return new MemberState(id, versions, consents, other, care, unsettled, twin, routineFrom);
  }

  MemberState under(@Nullable Care other) {
    return new MemberState(id, versions, consents, secret, other, unsettled, twin, routineFrom);
  }

  MemberState withUnsettled(@Nullable Boolean other) {
    return new MemberState(id, versions, consents, secret, care, other, twin, routineFrom);
  }

  /** The same, counted under another entry; under itself where that is null. */
  MemberState mergedInto(@Nullable UUID other) {
    Twin next = new Twin(other, twin == null ? null : twin.matched());
    return new MemberState(id, versions, consents, secret, care, unsettled, next, routineFrom);
  }
}
