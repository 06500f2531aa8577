package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the members and windows that visits name, and what follows for their days.
 *
 * @param subjects those who are served in the caller's scope
 * @param windows to whom a visit is owed, by window; one that is not known yet is believed
 * @param organisations where those are that lie in the caller's scope
 * @param requests in which visit requests were heard that have the id of a need
 * @param samePerson whether two entries turned out to be of one person
 */
record Facts(
    Map<UUID, Subjects.Subject> subjects,
    Map<UUID, UUID> windows,
    Map<UUID, AreaCode> organisations,
    Map<UUID, Optional<UUID>> requests,
    BiPredicate<UUID, UUID> samePerson,
    LocalDate today) {
  private static final int FARTHEST_YEARS = 2;

  /**
   * The member.
   *
   * @throws Problem 404 if nobody of the caller's scope
   */
  Subjects.Subject member(UUID memberRef) {
    Subjects.Subject subject = subjects.get(memberRef);
    if (subject == null) {
      throw Problem.notFound("member.unknown");
    }
    return subject;
  }

  /**
   * Lets a plan pass.
   *
   * @throws Problem 422 if its day or its window cannot be
   */
  void mustAllow(Plan plan) {
    mustBeServedOn("plannedOn", plan.plannedOn(), plan.memberRef());
    if (plan.plannedOn().isAfter(today.plusYears(FARTHEST_YEARS))) {
      throw Problem.invalid("plannedOn", "visit.too-far", FARTHEST_YEARS);
    }
    mustBeOwedTo(plan.memberRef(), plan.mustVisitId());
  }

  /**
   * Lets a completion pass.
   *
   * @throws Problem 422 if its day, its window, its needs or its author cannot be; 404 if it was at
   *     an organisation that is not in the caller's scope; 409 if a need has the id of a request
   */
  void mustAllow(UUID visitId, Completion done, String sender) {
    if (done.visitedOn().isAfter(today)) {
      throw Problem.invalid("visitedOn", "visit.future");
    }
    mustBeServedOn("visitedOn", done.visitedOn(), done.memberRef());
    mustBeOwedTo(done.memberRef(), done.mustVisitId());
    mustBeNewNeeds(visitId, done.needs());
    UUID organisationId = done.organisationId();
    if (organisationId != null && !organisations.containsKey(organisationId)) {
      throw Problem.notFound("organisation.unknown");
    }
    String author = done.recordedBy();
    if (author != null && !author.equals(sender) && !done.officers().contains(author)) {
      throw Problem.invalid("recordedBy", "visit.author-did-not-go");
    }
  }

  /** Two needs of one id become one request, and the other would be lost. */
  private void mustBeNewNeeds(UUID visitId, List<Need> needs) {
    Set<UUID> named = new HashSet<>();
    for (Need need : needs) {
      if (!named.add(need.id())) {
        throw Problem.invalid("needs", "visit.need-twice");
      }
      Optional<UUID> heardIn = requests.get(need.id());
      if (heardIn != null && !heardIn.equals(Optional.of(visitId))) {
        throw Problem.conflict("visit.need-taken", need.id());
      }
    }
  }

  /** Where the organisation is; null where none is named. */
  @Nullable AreaCode organisationArea(@Nullable UUID organisationId) {
    return organisationId == null ? null : organisations.get(organisationId);
  }

  private void mustBeServedOn(String field, LocalDate day, UUID memberRef) {
    LocalDate since = member(memberRef).registeredOn();
    if (since != null && day.isBefore(since)) {
      throw Problem.invalid(field, "visit.before-registration", since);
    }
  }

  private void mustBeOwedTo(UUID memberRef, @Nullable UUID mustVisitId) {
    UUID owed = mustVisitId == null ? null : windows.get(mustVisitId);
    if (owed != null && !owed.equals(memberRef) && !samePerson.test(owed, memberRef)) {
      throw Problem.invalid("mustVisitId", "visit.window-of-another");
    }
  }
}
