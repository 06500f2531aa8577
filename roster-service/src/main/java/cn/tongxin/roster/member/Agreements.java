package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a member ever agreed to, the oldest first; the last one for a purpose is the one that
 * counts.
 */
record Agreements(List<Agreement> all) {

  Agreements {
    all = List.copyOf(all);
  }

  /** The one that counts, living or ended. */
  Optional<Agreement> lastFor(Purpose purpose) {
    return all.stream().filter(a -> a.purpose() == purpose).reduce((_, later) -> later);
  }

  boolean liveOn(Purpose purpose, LocalDate day) {
    return lastFor(purpose).filter(a -> a.liveOn(day)).isPresent();
  }

  /** Whether a consent to be called has ended. */
  boolean refuseCalls() {
    return lastFor(Purpose.CONTACT).filter(a -> a.endedOn() != null).isPresent();
  }

  /** Whether the telephone number may be read: nobody asked for consent, or it holds. */
  boolean allowCalls(LocalDate day) {
    return lastFor(Purpose.CONTACT).isEmpty() || liveOn(Purpose.CONTACT, day);
  }

  /** With this one, unless it is what counts already. */
  Agreements with(Purpose purpose, Consent consent) {
    Agreement given = new Agreement(purpose, consent, null);
    if (lastFor(purpose).filter(given::equals).isPresent()) {
      return this;
    }
    List<Agreement> more = new ArrayList<>(all);
    more.add(given);
    return new Agreements(more);
  }

  /** With the one that counts ended on a day, where it has not ended before. */
  Agreements ended(Purpose purpose, LocalDate day) {
    Agreement last = lastFor(purpose).filter(a -> a.endedOn() == null).orElse(null);
    return last == null
        ? this
        : new Agreements(all.stream().map(a -> a.equals(last) ? a.ended(day) : a).toList());
  }

  /** The purposes whose consent expired before that day without anybody having ended it. */
  List<Agreement> expiredOn(LocalDate day) {
    return unended().stream().filter(a -> a.consent().expiresOn().isBefore(day)).toList();
  }

  /** The first day on which the next of them is expired. */
  Optional<LocalDate> nextExpiry() {
    return unended().stream()
        .map(a -> a.consent().expiresOn().plusDays(1))
        .min(Comparator.naturalOrder());
  }

  /**
   * The last days of all that were neither taken back nor renewed, each once and the earliest
   * first; of one that lapsed too, because nobody has said that it is not wanted.
   */
  List<LocalDate> renewBy() {
    return all.stream()
        .filter(a -> lastFor(a.purpose()).filter(a::equals).isPresent())
        .filter(a -> a.endedOn() == null || a.endedOn().isAfter(a.consent().expiresOn()))
        .map(a -> a.consent().expiresOn())
        .distinct()
        .sorted()
        .toList();
  }

  private List<Agreement> unended() {
    return all.stream()
        .filter(a -> a.endedOn() == null && lastFor(a.purpose()).filter(a::equals).isPresent())
        .toList();
  }
}
