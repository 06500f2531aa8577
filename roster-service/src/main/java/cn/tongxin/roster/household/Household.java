package cn.tongxin.roster.household;

import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.pairing.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Members under one roof, with one address and exactly one cadre who is assigned to them. */
final class Household {
  private final UUID id;
  private final Revision revision;
  private final List<HouseholdRecorded> facts = new ArrayList<>();
  private Roof roof;
  private @Nullable Care care;
  private @Nullable UUID handover;

  Household(UUID id, Roof roof, @Nullable Care care, @Nullable UUID handover, Revision revision) {
    this.id = id;
    this.roof = roof;
    this.care = care;
    this.handover = handover;
    this.revision = revision;
  }

  static Household recorded(UUID id, Roof roof) {
    Household household = new Household(id, roof, null, null, Revision.none());
    household.tell();
    return household;
  }

  /** Other people, another address or another cadre; answers whether that was news. */
  boolean change(Roof other) {
    if (roof.equals(other)) {
      return false;
    }
    roof = other;
    tell();
    return true;
  }

  /** Lets go of those who live here no more; answers whether that was news. */
  boolean without(Collection<UUID> gone) {
    List<UUID> left = roof.members().stream().filter(member -> !gone.contains(member)).toList();
    return change(roof.with(left));
  }

  /**
   * Notes who looks after the household; whoever is the first person on that day is its cadre.
   * Answers whether that was news.
   */
  boolean caredForBy(@Nullable Care now, LocalDate today) {
    boolean news = !Objects.equals(now, care);
    care = now;
    String cadre = cadreOn(today);
    return (cadre != null && change(roof.with(cadre))) || news;
  }

  /** The cadre that a pairing names on that day; null where none does. */
  @Nullable String cadreOn(LocalDate day) {
    return care != null && care.term().covers(day) ? care.officer() : null;
  }

  /** Lets another cadre take over; answers whether that was news. */
  boolean handOver(Succession by) {
    if (!roof.cadre().equals(by.gone())) {
      return false;
    }
    handover = by.id();
    return change(roof.with(by.come()));
  }

  /** The last hand-over that gave it another cadre. */
  @Nullable UUID handover() {
    return handover;
  }

  /** Whether anybody lives here whom the office serves. */
  boolean isServed() {
    return !roof.members().isEmpty();
  }

  private void tell() {
    facts.add(new HouseholdRecorded(id, roof.area(), roof.cadre(), roof.members()));
  }

  UUID id() {
    return id;
  }

  Roof roof() {
    return roof;
  }

  /** Who looks after the household, as far as it is noted here. */
  @Nullable Care care() {
    return care;
  }

  Revision revision() {
    return revision;
  }

  List<HouseholdRecorded> facts() {
    return List.copyOf(facts);
  }
}
