package cn.tongxin.roster.organisation;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are told of an organisation: no name of a person and no telephone number. */
sealed interface OrganisationEvent {

  /** It was entered, or something about it is otherwise from a day on: the whole present state. */
  record OrganisationRecorded(
      UUID organisationId,
      OrganisationKind kind,
      AreaCode area,
      Lifecycle lifecycle,
      boolean key,
      @Nullable UUID parent,
      List<AreaCode> villages,
      List<Post> contacts,
      LocalDate effectiveOn)
      implements OrganisationEvent {}

  /** It went into another one. */
  record OrganisationMerged(
      UUID organisationId, OrganisationKind kind, AreaCode area, UUID into, LocalDate effectiveOn)
      implements OrganisationEvent {}

  /** It ended. */
  record OrganisationDissolved(
      UUID organisationId, OrganisationKind kind, AreaCode area, LocalDate effectiveOn)
      implements OrganisationEvent {}

  /** A contact as others see it. */
  record Post(
      ContactRole role,
      @Nullable String officer,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    static Post of(Contact contact) {
      return new Post(contact.role(), contact.officer(), contact.from(), contact.to());
    }
  }
}
