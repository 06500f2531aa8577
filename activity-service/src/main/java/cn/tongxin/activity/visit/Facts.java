package cn.tongxin.activity.visit;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the members and windows that visits name, and what follows for their days.
 *
 * @param subjects those who are served in the caller's scope
 * @param windows to whom a visit is owed, by window; one that is not known yet is believed
 * @param organisations those of the named ones that lie in the caller's scope
 * @param samePerson whether two entries turned out to be of one person
 */
record Facts(
    Map<UUID, Subjects.Subject> subjects,
    Map<UUID, UUID> windows,
    Set<UUID> organisations,
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
   * @throws Problem 404 if the organisation is nobody of the caller's scope
   * @throws Problem 422 if its day, its window or its author cannot be
   */
  void mustAllow(Completion done, String sender) {
    if (done.visitedOn().isAfter(today)) {
      throw Problem.invalid("visitedOn", "visit.future");
    }
    mustBeServedOn("visitedOn", done.visitedOn(), done.memberRef());
    mustBeOwedTo(done.memberRef(), done.mustVisitId());
    if (done.organisationId() != null && !organisations.contains(done.organisationId())) {
      throw Problem.notFound("organisation.unknown");
    }
    String author = done.recordedBy();
    if (author != null && !author.equals(sender) && !done.officers().contains(author)) {
      throw Problem.invalid("recordedBy", "visit.author-did-not-go");
    }
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
