package cn.tongxin.roster.organisation;

import cn.tongxin.roster.Change;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Organisations for tests. */
final class Some {
  static final AreaCode LIUYUAN = new AreaCode("410225105201");
  static final AreaCode NANZHANG = new AreaCode("410225105");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  static OrganisationProfile profile(
      OrganisationKind kind, String name, Lifecycle lifecycle, Contact... contacts) {
    return new OrganisationProfile(
        kind, name, LIUYUAN, lifecycle, false, null, null, List.of(), List.of(contacts));
  }

  static OrganisationProfile key(Contact... contacts) {
    return new OrganisationProfile(
        OrganisationKind.ENTERPRISE,
        "甲公司",
        LIUYUAN,
        Lifecycle.ACTIVE,
        true,
        null,
        null,
        List.of(),
        List.of(contacts));
  }

  static OrganisationProfile mergedInto(OrganisationProfile profile, UUID other) {
    return new OrganisationProfile(
        profile.kind(),
        profile.name(),
        profile.area(),
        Lifecycle.MERGED,
        profile.key(),
        profile.parent(),
        other,
        profile.villages(),
        profile.contacts());
  }

  static OrganisationProfile at(OrganisationProfile profile, AreaCode area) {
    return new OrganisationProfile(
        profile.kind(),
        profile.name(),
        area,
        profile.lifecycle(),
        profile.key(),
        profile.parent(),
        profile.mergedInto(),
        profile.villages(),
        profile.contacts());
  }

  static Contact contact(ContactRole role, String officer, LocalDate from, LocalDate to) {
    return new Contact(officer, role, null, null, from, to);
  }

  static Organisation recorded(OrganisationProfile profile) {
    return Organisation.recorded(UUID.randomUUID(), profile, on(LocalDate.of(2026, 3, 1)));
  }

  static Change on(LocalDate day) {
    return new Change("county", Instant.parse("2026-11-22T02:00:00Z"), day, null);
  }

  private Some() {}
}
