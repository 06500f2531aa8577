package cn.tongxin.roster.organisation;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is answered.
 *
 * @param lifecycleSince first day of this part of its life
 * @param mergedInto the one that it went into; whoever reads it may go on there
 */
record OrganisationView(
    UUID id,
    OrganisationKind kind,
    String name,
    AreaCode area,
    Lifecycle lifecycle,
    @Nullable LocalDate lifecycleSince,
    boolean key,
    @Nullable UUID parent,
    @Nullable UUID mergedInto,
    List<AreaCode> villages,
    List<Contact> contacts,
    long version) {

  static OrganisationView of(Organisation organisation) {
    return of(
        organisation.id(),
        organisation.profile(),
        organisation.lifecycleSince(),
        organisation.number());
  }

  /** As it was on a day. */
  static OrganisationView of(UUID id, OrganisationVersion then) {
    return of(id, then.profile(), null, then.number());
  }

  private static OrganisationView of(
      UUID id, OrganisationProfile profile, @Nullable LocalDate since, long version) {
    return new OrganisationView(
        id,
        profile.kind(),
        profile.name(),
        profile.area(),
        profile.lifecycle(),
        since,
        profile.key(),
        profile.parent(),
        profile.mergedInto(),
        profile.villages(),
        profile.contacts(),
        version);
  }
}
