package cn.tongxin.activity.gathering;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a gathering before it is held.
 *
 * @param area the place whose office holds it
 * @param organisationId the organisation that holds it, if not the office
 * @param course the course that its sessions belong to
 * @param quorum how many people must be there for it to count as held
 */
record GatheringPlan(
    GatheringKind kind,
    AreaCode area,
    @Nullable UUID organisationId,
    String title,
    @Nullable String course,
    List<Session> sessions,
    List<Material> materials,
    List<Invitation> invitations,
    @Nullable Integer quorum) {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int YEARS_AHEAD = 2;

  /** Days from the first session to the last at most. */
  static final int LONGEST = 92;

  /** Reads a stored plan whose empty lists are absent. */
  GatheringPlan {
    sessions = List.copyOf(sessions);
    materials = List.copyOf(Objects.requireNonNullElse(materials, List.of()));
    invitations = List.copyOf(Objects.requireNonNullElse(invitations, List.of()));
  }

  /**
   * Lets pass what can be.
   *
   * @throws Problem 422 if a session is too far away, the last too long after the first, or a
   *     quorum is lacking
   */
  void check(LocalDate today) {
    LocalDate last = today.plusYears(YEARS_AHEAD);
    for (int i = 0; i < sessions.size(); i++) {
      LocalDate on = sessions.get(i).on();
      if (on.isBefore(FIRST) || on.isAfter(last)) {
        throw Problem.invalid("sessions[" + i + "].on", "gathering.day", FIRST, last);
      }
    }
    if (lastDay().isAfter(firstDay().plusDays(LONGEST))) {
      throw Problem.invalid("sessions", "gathering.too-long", LONGEST);
    }
    if (kind.needsQuorum() && quorum == null) {
      throw Problem.invalid("quorum", "gathering.quorum-needed");
    }
  }

  /** The day of its first session. */
  LocalDate firstDay() {
    return sessions.stream().map(Session::on).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The day of its last session. */
  LocalDate lastDay() {
    return sessions.stream().map(Session::on).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The organisations whose people are asked to come. */
  List<UUID> invitedOrganisations() {
    return invitations.stream()
        .map(Invitation::organisationId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** How many people were asked to come as this. */
  int expected(Audience audience) {
    return invitations.stream()
        .filter(invitation -> invitation.audience() == audience)
        .mapToInt(Invitation::expected)
        .sum();
  }

  /** The same in another place: the one that its own was merged into. */
  GatheringPlan in(AreaCode place) {
    return new GatheringPlan(
        kind, place, organisationId, title, course, sessions, materials, invitations, quorum);
  }

  /** The same with its sessions on one day. */
  GatheringPlan on(LocalDate day) {
    return new GatheringPlan(
        kind,
        area,
        organisationId,
        title,
        course,
        sessions.stream().map(session -> session.on(day)).toList(),
        materials,
        invitations,
        quorum);
  }
}
