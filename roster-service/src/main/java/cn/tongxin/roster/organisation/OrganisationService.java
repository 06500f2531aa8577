package cn.tongxin.roster.organisation;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.Change;
import cn.tongxin.roster.pairing.Caretaking;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one organisation. */
@Service
final class OrganisationService {
  private static final int TRIES = 5;

  private final Organisations organisations;
  private final ReferenceService references;
  private final CountService counts;
  private final Caretaking care;
  private final Clock clock;

  OrganisationService(
      Organisations organisations,
      ReferenceService references,
      CountService counts,
      Caretaking care,
      Clock clock) {
    this.care = care;
    this.organisations = organisations;
    this.references = references;
    this.counts = counts;
    this.clock = clock;
  }

  /** An organisation, and whether it was entered just now. */
  record Put(Organisation organisation, boolean created) {}

  Put put(Actor actor, UUID id, @Nullable String ifMatch, OrganisationBody body) {
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    OrganisationProfile profile = references.placed(actor, body.profile());
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = Change.of(actor.id(), at, body.effectiveOn(), body.reason());
    Put put =
        trying(
            actor,
            id,
            () ->
                organisations
                    .byId(actor.scope(), id)
                    .map(known -> new Put(change(actor, known, ifMatch, profile, change), false))
                    .orElseGet(() -> new Put(record(actor, id, ifMatch, profile, change), true)));
    if (!put.created()) {
      care.settle(SubjectKind.ORGANISATION, List.of(id));
    }
    return put;
  }

  private Organisation record(
      Actor actor, UUID id, @Nullable String ifMatch, OrganisationProfile profile, Change change) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    var organisation =
        Organisation.recorded(id, references.resolved(actor, id, profile, null), change);
    return counts.around(Set.of(profile.area()), () -> save(actor, organisation));
  }

  private Organisation change(
      Actor actor,
      Organisation known,
      @Nullable String ifMatch,
      OrganisationProfile wanted,
      Change change) {
    OrganisationProfile before = known.profile();
    if (wanted.equals(before)) {
      return known;
    }
    OrganisationProfile profile = references.resolved(actor, known.id(), wanted, before);
    if (profile.equals(before)) {
      return known;
    }
    if (ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, known.number());
    known.change(profile, change);
    return before.countedLike(profile)
        ? save(actor, known)
        : counts.around(places(before, profile), () -> save(actor, known));
  }

  private static Set<AreaCode> places(OrganisationProfile before, OrganisationProfile after) {
    return Stream.of(before.area(), after.area()).collect(Collectors.toSet());
  }

  private Organisation save(Actor actor, Organisation organisation) {
    organisations.save(actor.scope(), organisation);
    return organisation;
  }

  Organisation get(Actor actor, UUID id) {
    return organisations.byId(actor.scope(), id).orElseThrow(OrganisationService::unknown);
  }

  /**
   * An id that is taken, but not for this caller's eyes, is answered like one that is not there.
   */
  private <T> T trying(Actor actor, UUID id, Supplier<T> step) {
    try {
      return ConcurrentChange.retrying(TRIES, step);
    } catch (ConcurrentChange e) {
      throw organisations.byId(actor.scope(), id).isEmpty() ? unknown() : Problem.conflict("busy");
    }
  }

  static Problem unknown() {
    return Problem.notFound("organisation.unknown");
  }
}
