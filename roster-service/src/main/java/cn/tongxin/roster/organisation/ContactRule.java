package cn.tongxin.roster.organisation;

import cn.tongxin.roster.Term;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How many contacts of one role an active organisation has, on every day from now on. */
enum ContactRule {
  /** A key enterprise has exactly one liaison contact. */
  KEY_ENTERPRISE(ContactRole.LIAISON, 1, 1),
  /** A chamber has one or two legal advisers. */
  CHAMBER(ContactRole.LEGAL_ADVISER, 1, 2),
  /** A service team has one leader. */
  SERVICE_TEAM(ContactRole.LEADER, 1, 1);

  private final ContactRole role;
  private final int least;
  private final int most;

  ContactRule(ContactRole role, int least, int most) {
    this.role = role;
    this.least = least;
    this.most = most;
  }

  static Optional<ContactRule> of(OrganisationProfile profile) {
    return switch (profile.kind()) {
      case ENTERPRISE -> profile.key() ? Optional.of(KEY_ENTERPRISE) : Optional.empty();
      case CHAMBER -> Optional.of(CHAMBER);
      case SERVICE_TEAM -> Optional.of(SERVICE_TEAM);
      default -> Optional.empty();
    };
  }

  /**
   * Lets pass contacts that are never too many, and from {@code day} on never too few. The number
   * changes on few days only, so those are the ones looked at.
   *
   * @throws Problem 422 otherwise
   */
  void check(List<Contact> contacts, LocalDate day) {
    List<Term> terms = contacts.stream().filter(c -> c.role() == role).map(Contact::term).toList();
    boolean broken = turns(terms, day).anyMatch(turn -> !holdsOn(turn, day, terms));
    if (broken) {
      throw Problem.invalid("contacts", "organisation.contacts." + name());
    }
  }

  private boolean holdsOn(LocalDate turn, LocalDate day, List<Term> terms) {
    long number = terms.stream().filter(term -> term.covers(turn)).count();
    return number <= most && (number >= least || turn.isBefore(day));
  }

  private static Stream<LocalDate> turns(List<Term> terms, LocalDate day) {
    Stream<LocalDate> begins = terms.stream().map(Term::from).filter(Objects::nonNull);
    Stream<LocalDate> ends =
        terms.stream().map(Term::to).filter(Objects::nonNull).map(to -> to.plusDays(1));
    // Terms without a first day are all there on the first of these days, or on none.
    return Stream.of(Stream.of(LocalDate.EPOCH, day), begins, ends).flatMap(all -> all);
  }
}
