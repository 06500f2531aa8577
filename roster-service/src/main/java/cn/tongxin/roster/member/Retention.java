package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is kept of a member: until a consent ends, and some time after leaving.
 */
final class Retention {

  /** The state on that day: without what consents that have expired were given for, and such. */
  static MemberState lapsed(MemberState state, LocalDate day) {
    MemberState rest = state;
    for (Agreement expired : state.agreements().expiredOn(day)) {
      rest = rest.ending(expired.purpose(), expired.consent().expiresOn().plusDays(1));
    }
    return applied(rest, day);
  }

  /** The first day on which something of this is to be kept no more; null where there is none. */
  static @Nullable LocalDate nextOf(MemberState state) {
    return Stream.of(state.agreements().nextExpiry().stream(), factEnds(state), numberEnd(state))
        .flatMap(Function.identity())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Stream<LocalDate> numberEnd(MemberState state) {
    Secret secret = state.secret();
    EarlierPhone earlier = secret == null ? null : secret.earlier();
    return earlier == null ? Stream.empty() : Stream.of(earlier.until());
  }

  private static Stream<LocalDate> factEnds(MemberState state) {
    return facts(state).stream().flatMap(fact -> end(state, fact).stream());
  }

  /**
   * Without the facts whose time has passed since the member is no longer served, and without a
   * number that was replaced long ago.
   */
  private static MemberState applied(MemberState state, LocalDate day) {
    MemberState rest = withoutOldNumber(state, day);
    for (SealedFact fact : facts(state)) {
      Secret secret = rest.secret();
      if (secret != null && end(state, fact).filter(end -> !end.isAfter(day)).isPresent()) {
        rest = rest.keeping(secret.withoutFact(fact.mark()));
      }
    }
    return rest;
  }

  private static MemberState withoutOldNumber(MemberState state, LocalDate day) {
    Secret secret = state.secret();
    boolean ended = numberEnd(state).anyMatch(end -> !end.isAfter(day));
    return secret == null || !ended ? state : state.keeping(secret.withEarlier(null));
  }

  private static List<SealedFact> facts(MemberState state) {
    Secret secret = state.secret();
    return secret == null
        ? List.of()
        : Stream.concat(secret.facts().stream(), secret.triggers().stream()).toList();
  }

  private static Optional<LocalDate> end(MemberState state, SealedFact fact) {
    return closedOn(state).map(day -> day.plus(Period.parse(fact.kept())));
  }

  /** Nothing that is recorded later of somebody who left begins the time anew. */
  private static Optional<LocalDate> closedOn(MemberState state) {
    return Optional.ofNullable(new Versions(state.versions()).closedSince());
  }

  private Retention() {}
}
