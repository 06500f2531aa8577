package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.Topics;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Half a year of a township, as the other services tell of it: nine key enterprises contacted, six
 * visited, twenty problems taken up, thirty suggestions answered, three hundred people trained in
 * three sessions; and of everything something that does not count.
 */
public final class HalfYear {
  private final Topics topics;
  private final String township;

  /** In a township, by its code of nine digits. */
  public HalfYear(ApplicationContext context, String township) {
    this.topics = new Topics(context);
    this.township = township;
    enterprises();
    visits();
    requests();
    trainings();
  }

  public Topics topics() {
    return topics;
  }

  /** So many more visits. */
  public Topics more(int visits) {
    for (int i = 0; i < visits; i++) {
      visit(100 + i, i % 6, i % 6 + 1, false);
    }
    return topics;
  }

  private void enterprises() {
    for (int i = 0; i < 9; i++) {
      enterprise(i, 1, true, "2026-01-05", "ACTIVE", "");
    }
    // One that is none any more in time, one that is no key enterprise, one without a liaison.
    enterprise(9, 1, true, "2025-03-01", "ACTIVE", "");
    enterprise(9, 2, false, "2025-12-01", "ACTIVE", "");
    enterprise(10, 1, false, "2026-01-05", "ACTIVE", "");
    enterprise(11, 1, true, "2025-01-05", "ACTIVE", ", \"to\": \"2025-12-31\"");
  }

  private void enterprise(
      int i, long seq, boolean key, String effectiveOn, String lifecycle, String to) {
    topics.add(
        "roster.organisation",
        "roster.organisation-recorded",
        id(1, i),
        seq,
        """
        {"organisationId": "%s", "kind": "ENTERPRISE", "area": "%s", "lifecycle": "%s", "key": %s,
         "villages": [], "effectiveOn": "%s",
         "contacts": [{"role": "LIAISON", "from": "2025-01-01"%s}, {"role": "LEADER"}]}
        """
            .formatted(id(1, i), village(i), lifecycle, key, effectiveOn, to));
  }

  private void visits() {
    for (int i = 0; i < 6; i++) {
      visit(i, i, i % 6 + 1, false);
    }
    visit(6, 0, 6, false);
    visit(7, 7, 3, false);
    visit(7, 7, 3, true);
    visit(8, 9, 3, false);
    visit(9, 10, 3, false);
  }

  private void visit(int i, int enterprise, int month, boolean voided) {
    String outcome =
        voided
            ? ""
            : ", \"officers\": [\"officer-%s\"], \"recordedBy\": \"a\", \"needs\": 0"
                .formatted(township);
    topics.add(
        "activity.visit",
        voided ? "activity.visit-voided" : "activity.visit-completed",
        id(2, i),
        voided ? 2 : 1,
        """
        {"visitId": "%s", "memberRef": "%s", "area": "%s", "visitedOn": "2026-%02d-10",
         "organisationId": "%s", "organisationArea": "%s"%s}
        """
            .formatted(
                id(2, i),
                id(3, i),
                village(i + 1),
                month,
                id(1, enterprise),
                village(enterprise),
                outcome));
  }

  private void requests() {
    String[] kinds = {"APPEAL", "COMPLAINT", "MEDIATION", "REFERRAL", "AGENCY"};
    for (int i = 0; i < 20; i++) {
      received(i, kinds[i % kinds.length], i % 6 + 1);
    }
    for (int i = 20; i < 51; i++) {
      received(i, "SUGGESTION", i % 5 + 1);
    }
    for (int i = 20; i < 50; i++) {
      answered(i, "SUGGESTION", i % 5 + 2);
    }
    received(60, "APPEAL", 7);
  }

  private void received(int i, String kind, int month) {
    topics.add(
        "activity.service-request",
        "activity.service-request-received",
        id(4, i),
        1,
        """
        {"requestId": "%s", "kind": "%s", "channel": "HALL", "area": "%s",
         "receivedAt": "2026-%02d-03T09:00:00+08:00"}
        """
            .formatted(id(4, i), kind, village(i), month));
  }

  private void answered(int i, String kind, int month) {
    String day = "2026-%02d-17".formatted(month);
    topics.add(
        "activity.service-request",
        "activity.service-request-resolved",
        id(4, i),
        2,
        """
        {"requestId": "%s", "kind": "%s", "area": "%s", "receivedOn": "%s", "dueOn": "%s",
         "resolvedOn": "%s", "withinLimit": true, "level": "VILLAGE", "outcome": "%s"}
        """
            .formatted(
                id(4, i), kind, village(i), day, day, day, i % 2 == 0 ? "ADOPTED" : "NOT_ADOPTED"));
  }

  private void trainings() {
    training(1, "TRAINING", 1, 80, 1);
    training(2, "TRAINING", 2, 250, 1);
    training(2, "TRAINING", 2, 220, 2);
    training(3, "SYMPOSIUM", 1, 40, 1);
    topics.add(
        "activity.gathering", "activity.gathering-held", id(5, 5), 1, held(5, "TRAINING", 9));
    topics.add(
        "activity.gathering",
        "activity.gathering-cancelled",
        id(5, 5),
        2,
        """
        {"gatheringId": "%s", "kind": "TRAINING", "area": "%s", "plannedOn": "2026-05-20",
         "heldOn": "2026-05-20"}
        """
            .formatted(id(5, 5), township));
  }

  private void training(int i, String kind, int sessions, int people, long seq) {
    String held = held(i, kind, people).replace("\"sessions\": 1", "\"sessions\": " + sessions);
    topics.add("activity.gathering", "activity.gathering-held", id(5, i), seq, held);
  }

  private String held(int i, String kind, int people) {
    return """
    {"gatheringId": "%s", "kind": "%s", "area": "%s", "heldOn": "2026-05-20", "sessions": 1,
     "heads": %d, "distinctPeople": %d, "hours": 2, "personHours": 2, "audiences": []}
    """
        .formatted(id(5, i), kind, township, people + 5, people);
  }

  private String village(int i) {
    return township + "20" + (i % 4 + 1);
  }

  /** Ids of one township are those of no other. */
  private String id(int kind, int i) {
    return new UUID(0x7000L | (Long.parseLong(township) << 16), Long.MIN_VALUE | kind << 16 | i)
        .toString();
  }
}
