package cn.tongxin.roster.household;

import cn.tongxin.roster.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Members under one roof, with one address and exactly one cadre who is assigned to them. */
final class Household {
  private final UUID id;
  private final Revision revision;
  private final List<HouseholdRecorded> facts = new ArrayList<>();
  private Roof roof;

  Household(UUID id, Roof roof, Revision revision) {
    this.id = id;
    this.roof = roof;
    this.revision = revision;
  }

  static Household recorded(UUID id, Roof roof) {
    Household household = new Household(id, roof, Revision.none());
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
    return change(new Roof(roof.area(), roof.address(), roof.cadre(), left));
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

  Revision revision() {
    return revision;
  }

  List<HouseholdRecorded> facts() {
    return List.copyOf(facts);
  }
}
