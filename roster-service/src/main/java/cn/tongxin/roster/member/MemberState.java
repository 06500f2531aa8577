package cn.tongxin.roster.member;

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
 */
record MemberState(
    UUID id,
    List<MemberVersion> versions,
    List<Agreement> consents,
    @Nullable Secret secret,
    @Nullable Care care,
    @Nullable Boolean unsettled,
    @Nullable Twin twin) {

  MemberState with(List<MemberVersion> other) {
    return new MemberState(id, List.copyOf(other), consents, secret, care, unsettled, twin);
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
    return new MemberState(id, versions, other.all(), secret, care, unsettled, twin);
  }

  /** The same without a consent and what is kept on the strength of it. */
  MemberState ending(Purpose purpose, LocalDate day) {
    MemberState kept = purpose == Purpose.PUBLIC_PROFILE ? withoutStanding() : this;
    MemberState rest = kept.agreed(agreements().ended(purpose, day));
    return secret == null ? rest : rest.keeping(secret.without(purpose));
  }

  /** The same without public roles and honours, in every version. */
  MemberState withoutStanding() {
    return with(versions.stream().map(version -> version.with(Standing.none())).toList());
  }

  MemberState keeping(@Nullable Secret other) {
    return new MemberState(id, versions, consents, other, care, unsettled, twin);
  }

  MemberState under(@Nullable Care other) {
    return new MemberState(id, versions, consents, secret, other, unsettled, twin);
  }

  MemberState withUnsettled(@Nullable Boolean other) {
    return new MemberState(id, versions, consents, secret, care, other, twin);
  }

  /** The same, counted under another entry; under itself where that is null. */
  MemberState mergedInto(@Nullable UUID other) {
    Twin next = new Twin(other, twin == null ? null : twin.matched());
    return new MemberState(id, versions, consents, secret, care, unsettled, next);
  }
}
