package cn.tongxin.roster.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two persons who look after a subject: the first, and the second in case the first cannot. */
public final class Pairing {
  private final UUID id;
  private final Subject subject;
  private final Revision revision;
  private final List<PairingEvent> facts = new ArrayList<>();
  private AreaCode area;
  private Duty duty;
  private Terms terms;
  private @Nullable HandedOver handedOver;

  /** Who was on duty when it was read. */
  private final List<String> personsBefore;

  Pairing(
      UUID id,
      Subject subject,
      AreaCode area,
      Duty duty,
      Terms terms,
      @Nullable HandedOver handedOver,
      Revision revision) {
    this.id = id;
    this.subject = subject;
    this.area = area;
    this.duty = duty;
    this.terms = terms;
    this.handedOver = handedOver;
    this.revision = revision;
    this.personsBefore = duty.persons();
  }

  /** Begins to look after a member who is served in that place. */
  public static Pairing started(UUID id, UUID member, AreaCode area, Duty duty) {
    return started(id, Subject.member(member), area, duty, Terms.CARE);
  }

  /** Begins to look after a subject that is served in that place. */
  static Pairing started(UUID id, Subject subject, AreaCode area, Duty duty, Terms terms) {
    mustBeRight(subject, duty);
    return begun(id, subject, area, duty, terms);
  }

  private static Pairing begun(UUID id, Subject subject, AreaCode area, Duty duty, Terms terms) {
    Pairing pairing = new Pairing(id, subject, area, duty, terms, null, Revision.none());
    pairing.tellStarted();
    pairing.tellEnded(null);
    return pairing;
  }

  /** Other persons or other days. */
  public void change(Duty other) {
    change(other, terms);
  }

  /** Other persons, other days, or another agreement. */
  void change(Duty other, Terms agreed) {
    mustBeRight(subject, other);
    if (other.equals(duty) && agreed.equals(terms)) {
      return;
    }
    LocalDate endBefore = duty.to();
    boolean onlyEnds =
        agreed.equals(terms) && other.to() != null && other.equals(duty.until(other.to()));
    duty = other;
    terms = agreed;
    if (!onlyEnds) {
      tellStarted();
    }
    tellEnded(endBefore);
  }

  /**
   * Hands the place of one person over to another. A pairing that has begun ends the day before and
   * has a successor; one that has not only changes its persons.
   */
  Optional<Pairing> handOver(Succession by) {
    Duty next = duty.handedOver(by.gone(), by.come(), by.on());
    if (!duty.from().isBefore(by.on())) {
      handedOver = new HandedOver(by.id(), null, null);
      duty = next;
      tellStarted();
      return Optional.empty();
    }
    LocalDate endBefore = duty.to();
    String name = "successor:" + by.id() + ":" + id;
    handedOver = new HandedOver(by.id(), UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), next);
    duty = duty.until(by.on().minusDays(1));
    tellEnded(endBefore);
    return successor();
  }

  /** The pairing that follows this one by a hand-over, as it is when it begins. */
  Optional<Pairing> successor() {
    if (handedOver == null || handedOver.successor() == null || handedOver.next() == null) {
      return Optional.empty();
    }
    Duty next = handedOver.next();
    boolean otherLeader =
        terms.kind() == Terms.Kind.LEADER_CONTACT && !next.officer().equals(duty.officer());
    Terms agreed = otherLeader ? Terms.agreed(terms.kind(), terms.every(), next.from()) : terms;
    return Optional.of(begun(handedOver.successor(), subject, area, next, agreed));
  }

  /**
   * Ends before that day; one that begins then or later is as if it had never been. Answers whether
   * that was news.
   */
  public boolean endBefore(LocalDate day) {
    LocalDate last = day.minusDays(1);
    if (duty.to() != null && !duty.to().isAfter(last)) {
      return false;
    }
    LocalDate never = duty.from().minusDays(1);
    LocalDate endBefore = duty.to();
    duty = duty.until(last.isBefore(never) ? never : last);
    tellEnded(endBefore);
    return true;
  }

  /** Ends with that day, or on its first one; answers whether that was news. */
  boolean endOn(LocalDate day) {
    LocalDate last = day.isBefore(duty.from()) ? duty.from() : day;
    if (duty.to() != null && !duty.to().isAfter(last)) {
      return false;
    }
    change(duty.until(last));
    return true;
  }

  /** Follows the subject to another place; answers whether that was news. */
  boolean relocate(AreaCode other) {
    if (area.equals(other)) {
      return false;
    }
    area = other;
    tellStarted();
    return true;
  }

  private static void mustBeRight(Subject subject, Duty duty) {
    if (duty.to() != null && duty.to().isBefore(duty.from())) {
      throw Problem.invalid("to", "ends-before");
    }
    if (duty.lacksSecond()) {
      throw Problem.invalid("deputy", "pairing.same-person");
    }
    if (duty.persons().contains(subject.id().toString())) {
      throw Problem.invalid("subject", "pairing.oneself");
    }
  }

  private void tellStarted() {
    facts.add(
        new PairingEvent.PairingStarted(
            id,
            subject,
            area,
            duty.officer(),
            duty.deputy(),
            duty.from(),
            duty.to(),
            terms.every()));
  }

  private void tellEnded(@Nullable LocalDate endBefore) {
    LocalDate end = duty.to();
    if (end != null && !Objects.equals(end, endBefore)) {
      facts.add(
          new PairingEvent.PairingEnded(
              id, subject, area, duty.officer(), duty.deputy(), duty.from(), end));
    }
  }

  /** Those whose load a change of it changes. */
  Stream<String> concerned() {
    return Stream.concat(personsBefore.stream(), duty.persons().stream());
  }

  /** The copy that the subject carries. */
  public Care care() {
    return new Care(id, duty.officer(), duty.deputy(), duty.from(), duty.to());
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Who looks after the subject, and when. */
  public Duty duty() {
    return duty;
  }

  /** The member who is looked after. */
  public UUID memberId() {
    return subject.id();
  }

  Subject subject() {
    return subject;
  }

  /** Where the subject is served. */
  public AreaCode area() {
    return area;
  }

  Terms terms() {
    return terms;
  }

  boolean isCare() {
    return terms.kind() == Terms.Kind.CARE;
  }

  @Nullable HandedOver handedOver() {
    return handedOver;
  }

  Revision revision() {
    return revision;
  }

  List<PairingEvent> facts() {
    return List.copyOf(facts);
  }
}
