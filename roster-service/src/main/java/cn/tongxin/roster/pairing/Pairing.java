package cn.tongxin.roster.pairing;

import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two persons who look after a member: the first, and the second in case the first cannot. */
public final class Pairing {
  private final UUID id;
  private final Subject subject;
  private final Revision revision;
  private final List<PairingEvent> facts = new ArrayList<>();
  private AreaCode area;
  private Duty duty;

  Pairing(UUID id, Subject subject, AreaCode area, Duty duty, Revision revision) {
    this.id = id;
    this.subject = subject;
    this.area = area;
    this.duty = duty;
    this.revision = revision;
  }

  /** Begins to look after a member who is served in that place. */
  public static Pairing started(UUID id, UUID member, AreaCode area, Duty duty) {
    mustEndAfterStart(duty);
    Pairing pairing = new Pairing(id, Subject.member(member), area, duty, Revision.none());
    pairing.tellStarted();
    pairing.tellEnded(null);
    return pairing;
  }

  /** Other persons or other days. */
  public void change(Duty other) {
    mustEndAfterStart(other);
    if (other.equals(duty)) {
      return;
    }
    LocalDate endBefore = duty.to();
    boolean onlyEnds = other.to() != null && other.equals(duty.until(other.to()));
    duty = other;
    if (!onlyEnds) {
      tellStarted();
    }
    tellEnded(endBefore);
  }

  /** Follows the member to another place; answers whether that was news. */
  boolean relocate(AreaCode other) {
    if (area.equals(other)) {
      return false;
    }
    area = other;
    tellStarted();
    return true;
  }

  private static void mustEndAfterStart(Duty duty) {
    if (duty.to() != null && duty.to().isBefore(duty.from())) {
      throw Problem.invalid("to", "ends-before");
    }
  }

  private void tellStarted() {
    facts.add(
        new PairingEvent.PairingStarted(
            id, subject, area, duty.officer(), duty.deputy(), duty.from(), duty.to()));
  }

  private void tellEnded(@Nullable LocalDate endBefore) {
    LocalDate end = duty.to();
    if (end != null && !Objects.equals(end, endBefore)) {
      facts.add(
          new PairingEvent.PairingEnded(
              id, subject, area, duty.officer(), duty.deputy(), duty.from(), end));
    }
  }

  /** The copy that the member carries. */
  public Care care() {
    return new Care(id, duty.officer(), duty.deputy(), duty.from(), duty.to());
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Who looks after the member, and when. */
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

  AreaCode area() {
    return area;
  }

  Revision revision() {
    return revision;
  }

  List<PairingEvent> facts() {
    return List.copyOf(facts);
  }
}
