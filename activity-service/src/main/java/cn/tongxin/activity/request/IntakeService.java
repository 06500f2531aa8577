package cn.tongxin.activity.request;

import cn.tongxin.activity.Days;
import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.directory.Organisation;
import cn.tongxin.activity.visit.ErasedMembers;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.visit.Subjects;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The one desk at which requests are taken up: what is asked, and who is to answer. */
@Service
class IntakeService {
  private final Subjects members;
  private final Directory directory;
  private final ErasedMembers erased;
  private final SubjectList subjects;
  private final Routing routing;
  private final OfferService offers;
  private final Clock clock;

  IntakeService(
      Subjects members,
      Directory directory,
      ErasedMembers erased,
      SubjectList subjects,
      Routing routing,
      OfferService offers,
      Clock clock) {
    this.members = members;
    this.directory = directory;
    this.erased = erased;
    this.subjects = subjects;
    this.routing = routing;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * What a client wrote, as it is taken up.
   *
   * @throws Problem 404 if member, organisation or place are not in the caller's scope
   * @throws Problem 422 if something needed is missing or cannot be
   */
  Intake intake(Actor actor, ServiceRequestBody body, @Nullable Intake known) {
    subjects.mustKnow(body.subject());
    Instant at = receivedAt(body, known);
    AreaCode place = place(actor, body, known);
    Intake intake = body.intake(place, at, known == null ? null : known.visitId());
    if (known == null && intake.kind() == NeedKind.AGENCY && intake.authorisation() == null) {
      throw Problem.invalid("authorisation", "required");
    }
    if (intake.authorisation() != null) {
      mustBeGiven(intake.authorisation());
    }
    UUID requester = intake.requesterRef();
    return requester != null && erased.contains(requester) ? intake.withoutWords() : intake;
  }

  private void mustBeGiven(Authorisation given) {
    Days.mustHaveCome("authorisation.signedOn", given.signedOn(), today());
    Days.mustBeOfOurTime("authorisation.until", given.until());
    if (given.until() != null && given.until().isBefore(given.signedOn())) {
      throw Problem.invalid("authorisation.until", "day.ends-before");
    }
  }

  private Instant receivedAt(ServiceRequestBody body, @Nullable Intake known) {
    Instant now = clock.instant();
    if (body.receivedAt() == null) {
      return known == null ? now : known.receivedAt();
    }
    Days.mustBeOfOurTime("receivedAt", ChinaDays.of(body.receivedAt()));
    if (body.receivedAt().isAfter(now)) {
      throw Problem.invalid("receivedAt", "day.future");
    }
    return body.receivedAt();
  }

  private AreaCode place(Actor actor, ServiceRequestBody body, @Nullable Intake known) {
    List<AreaCode> asking = asking(actor, body, known);
    if (body.area() != null) {
      return actor.scope().place(body.area());
    }
    if (known != null) {
      return known.area();
    }
    if (asking.isEmpty()) {
      throw Problem.invalid("area", "required");
    }
    return actor.scope().place(asking.getFirst());
  }

  /** Where those who ask are served; who is recorded already may have moved meanwhile. */
  private List<AreaCode> asking(Actor actor, ServiceRequestBody body, @Nullable Intake known) {
    List<AreaCode> places = new ArrayList<>();
    UUID member = body.requesterRef();
    if (member != null && (known == null || !member.equals(known.requesterRef()))) {
      places.add(member(actor, member));
    }
    UUID organisation = body.organisationId();
    if (organisation != null && (known == null || !organisation.equals(known.organisationId()))) {
      asking(actor, organisation).ifPresent(it -> places.add(it.area()));
    }
    return places;
  }

  private AreaCode member(Actor actor, UUID memberRef) {
    return members
        .areaOf(actor.scope(), memberRef)
        .map(actor.scope()::place)
        .orElseThrow(() -> Problem.notFound("member.unknown"));
  }

  private Optional<Organisation> asking(Actor actor, @Nullable UUID organisationId) {
    if (organisationId == null) {
      return Optional.empty();
    }
    Optional<Organisation> found = directory.organisation(actor.scope(), organisationId);
    if (found.isEmpty()) {
      throw Problem.notFound("organisation.unknown");
    }
    return found;
  }

  /**
   * Who answers for it: whom the client names, else whom it belongs to, else whoever took it up.
   *
   * @throws Problem 409 if the one who is named works here no more
   */
  Routing.Desk desk(Actor actor, Intake intake, @Nullable String named) {
    LocalDate today = today();
    if (named != null) {
      String owner = offers.reachable(named, intake.area());
      return new Routing.Desk(owner, routing.levelOf(owner, actor.area(), today));
    }
    Optional<Organisation> asking = asking(actor, intake.organisationId());
    return routing
        .deskFor(intake.kind(), intake.subject(), intake.area(), asking, today)
        .orElseGet(
            () -> new Routing.Desk(actor.id(), routing.levelOf(actor.id(), actor.area(), today)));
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }
}
