package cn.tongxin.roster.organisation;

import cn.tongxin.roster.Stint;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an organisation; one dated version holds one of these.
 *
 * @param key whether it is a key enterprise
 * @param parent the organisation that it belongs to
 * @param mergedInto the one that it went into
 * @param villages which a service team serves
 */
record OrganisationProfile(
    OrganisationKind kind,
    String name,
    AreaCode area,
    Lifecycle lifecycle,
    boolean key,
    @Nullable UUID parent,
    @Nullable UUID mergedInto,
    List<AreaCode> villages,
    List<Contact> contacts) {

  OrganisationProfile {
    villages = villages.stream().distinct().sorted(Comparator.comparing(AreaCode::value)).toList();
    contacts = List.copyOf(contacts);
  }

  /**
   * Lets pass what can be true of one organisation from a day on.
   *
   * @throws Problem 422 otherwise
   */
  void check(LocalDate day) {
    must(!key || kind == OrganisationKind.ENTERPRISE, "key", "organisation.key");
    must(
        (mergedInto != null) == (lifecycle == Lifecycle.MERGED),
        "mergedInto",
        "organisation.merged-into");
    must(
        villages.isEmpty() || kind == OrganisationKind.SERVICE_TEAM,
        "villages",
        "organisation.villages");
    checkContacts();
    if (lifecycle == Lifecycle.ACTIVE) {
      must(
          kind != OrganisationKind.SERVICE_TEAM || !villages.isEmpty(),
          "villages",
          "organisation.no-village");
      ContactRule.of(this).ifPresent(rule -> rule.check(contacts, day));
    }
  }

  private void checkContacts() {
    for (int i = 0; i < contacts.size(); i++) {
      Contact contact = contacts.get(i);
      String field = "contacts[" + i + "]";
      must(contact.officer() != null || contact.name() != null, field, "contact.nobody");
      must(!contact.term().isBackward(), field + ".to", "ends-before");
      must(
          contacts.subList(0, i).stream().noneMatch(contact::repeats),
          field + ".from",
          "dates-overlap");
    }
  }

  private static void must(boolean holds, String field, String code) {
    if (!holds) {
      throw Problem.invalid(field, code);
    }
  }

  /** Whether what others are told is the same in both. */
  boolean publishedLike(OrganisationProfile other) {
    return area.equals(other.area)
        && lifecycle == other.lifecycle
        && key == other.key
        && Objects.equals(parent, other.parent)
        && villages.equals(other.villages)
        && posts().equals(other.posts());
  }

  /** Whether both are counted in the same place and under the same heading. */
  boolean countedLike(OrganisationProfile other) {
    return area.equals(other.area) && kind == other.kind && lifecycle == other.lifecycle;
  }

  OrganisationProfile at(AreaCode place, List<AreaCode> served) {
    return new OrganisationProfile(
        kind, name, place, lifecycle, key, parent, mergedInto, served, contacts);
  }

  /** The same where one place was merged into another. */
  OrganisationProfile following(AreaCode old, AreaCode now) {
    return at(
        area.equals(old) ? now : area,
        villages.stream().map(village -> village.equals(old) ? now : village).toList());
  }

  /** The same where one officer took over from another. */
  OrganisationProfile handedOver(String gone, String come, LocalDate on) {
    List<Contact> next = Stint.handedOver(contacts, gone, come, on);
    return new OrganisationProfile(
        kind, name, area, lifecycle, key, parent, mergedInto, villages, next);
  }

  /** Whether an officer is a contact on that day or later. */
  boolean names(String officer, LocalDate day) {
    return contacts.stream().anyMatch(contact -> contact.isOf(officer, day));
  }

  OrganisationProfile below(@Nullable UUID other) {
    return new OrganisationProfile(
        kind, name, area, lifecycle, key, other, mergedInto, villages, contacts);
  }

  /** The contacts without names and telephones. */
  List<OrganisationEvent.Post> posts() {
    return contacts.stream().map(OrganisationEvent.Post::of).toList();
  }
}
