package cn.tongxin.activity.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit that happened.
 *
 * @param memberRef whom it was to
 * @param visitedOn the day in Asia/Shanghai
 * @param officers who went
 * @param mustVisitId the window it answers
 * @param outcome in the recorder's words; private to this service
 * @param needs what was heard
 * @param sixItems what was done for the household
 * @param recordedBy who wrote it down, where the client says so; bound then, whoever sends it
 * @param organisationId the organisation at which it was, where it was at one
 */
record Completion(
    UUID memberRef,
    Purpose purpose,
    LocalDate visitedOn,
    List<String> officers,
    @Nullable UUID mustVisitId,
    @Nullable String outcome,
    List<Need> needs,
    List<SixItem> sixItems,
    @Nullable String recordedBy,
    @Nullable UUID organisationId) {

  /** Reads a stored completion whose empty lists are absent. */
  Completion {
    officers = List.copyOf(officers);
    needs = List.copyOf(Objects.requireNonNullElse(needs, List.of()));
    sixItems = List.copyOf(Objects.requireNonNullElse(sixItems, List.of()));
  }

  /**
   * The same for all visits to one member on one day, so that they are found, and counted once;
   * whoever does not know the member cannot work it out.
   */
  UUID occasion() {
    return occasion(memberRef, visitedOn);
  }

  /** The same of a member and a day. */
  static UUID occasion(UUID memberRef, LocalDate visitedOn) {
    return UUID.nameUUIDFromBytes(("occasion:" + memberRef + ":" + visitedOn).getBytes(UTF_8));
  }

  /** A completion of which the client does not say who wrote it down: the one who sends it. */
  Completion(
      UUID memberRef,
      Purpose purpose,
      LocalDate visitedOn,
      List<String> officers,
      @Nullable UUID mustVisitId,
      @Nullable String outcome,
      List<Need> needs,
      List<SixItem> sixItems) {
    this(
        memberRef, purpose, visitedOn, officers, mustVisitId, outcome, needs, sixItems, null, null);
  }

  /** Whether anything is said in words. */
  boolean hasWords() {
    return outcome != null || needs.stream().anyMatch(need -> !need.summary().isEmpty());
  }

  /**
   * The needs as somebody may read them: a mediation does not exist but for those who heard of it
   * here, and for its mediators, who see it as a request.
   */
  List<Need> needs(boolean heardIt) {
    return heardIt
        ? needs
        : needs.stream().filter(need -> need.kind() != NeedKind.MEDIATION).toList();
  }

  /** What is counted, without what was said. */
  Completion withoutWords() {
    List<Need> silent = needs.stream().map(n -> new Need(n.id(), n.kind(), "")).toList();
    return new Completion(
        memberRef,
        purpose,
        visitedOn,
        officers,
        mustVisitId,
        null,
        silent,
        sixItems,
        recordedBy,
        organisationId);
  }
}
