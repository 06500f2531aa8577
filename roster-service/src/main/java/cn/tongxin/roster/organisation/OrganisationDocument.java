package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is stored; what stands before {@code versions} is there to be found by.
 *
 * @param area the code of its own place alone
 * @param officers who are contacts, or were; absent where nobody is
 * @param vacant first day on which nobody looks after it, and the id; absent where somebody does,
 *     or nobody has to
 * @param villages absent where there are none: a sparse index
 */
record OrganisationDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String area,
    OrganisationKind kind,
    Lifecycle lifecycle,
    @Nullable UUID parent,
    @Nullable UUID mergedInto,
    @Nullable List<String> villages,
    @Nullable List<String> officers,
    @Nullable String vacant,
    @Nullable Care care,
    List<OrganisationVersion> versions)
    implements Outboxed, Listed {

  static OrganisationDocument of(Organisation organisation, Outgoing outgoing) {
    OrganisationProfile profile = organisation.profile();
    List<String> villages = profile.villages().stream().map(AreaCode::value).toList();
    return new OrganisationDocument(
        organisation.id(),
        organisation.revision().version() + 1,
        outgoing,
        profile.area().within(),
        profile.name() + " " + organisation.id(),
        profile.area().value(),
        profile.kind(),
        profile.lifecycle(),
        profile.parent(),
        profile.mergedInto(),
        villages.isEmpty() ? null : villages,
        officers(profile),
        organisation.vacantFrom().map(day -> day + " " + organisation.id()).orElse(null),
        organisation.care(),
        organisation.versions());
  }

  private static @Nullable List<String> officers(OrganisationProfile profile) {
    List<String> named =
        profile.contacts().stream()
            .map(Contact::officer)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.isEmpty() ? null : named;
  }

  Organisation organisation() {
    return new Organisation(id, versions, care, new Revision(version, outgoing));
  }
}
