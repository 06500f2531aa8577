package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Waiting until assessment and notification have taken in what was sent. */
final class Settling {
  private static final int LAST_VISITS = 48;

  private final Api api;
  private final Promises promises;

  Settling(Api api, Promises promises) {
    this.api = api;
    this.promises = promises;
  }

  /** Answers what was waited for. */
  String await(List<VisitRecord> visits) throws Exception {
    long ofYear = visits.stream().filter(v -> v.visitedOn().getYear() == promises.year()).count();
    Patience.until("the scores to count " + ofYear + " visits", () -> counted() >= ofYear);
    List<VisitRecord> last = last(visits);
    for (VisitRecord visit : last) {
      Patience.until("a reminder after visit " + visit.id(), () -> isReminded(visit));
    }
    return ofYear + " visits of this year are scored, reminders follow the last ones";
  }

  /** The newest visits of every township: they were sent last. */
  private static List<VisitRecord> last(List<VisitRecord> visits) {
    LocalDate newest =
        visits.stream().map(VisitRecord::visitedOn).max(LocalDate::compareTo).orElseThrow();
    return visits.stream()
        .filter(visit -> visit.visitedOn().isAfter(newest.minusDays(7)))
        .limit(LAST_VISITS)
        .toList();
  }

  private long counted() throws InterruptedException {
    AtomicLong sum = new AtomicLong();
    new Listing(api, "county")
        .all(
            "/scores?within=" + County.CODE + "&year=" + promises.year(),
            score -> score.path("indicators").forEach(line -> sum.addAndGet(visits(line))));
    return sum.get();
  }

  private static long visits(JsonNode line) {
    return line.path("code").asString().equals("VISITS") ? line.path("actual").asLong() : 0;
  }

  private boolean isReminded(VisitRecord visit) throws InterruptedException {
    UUID member = visit.memberRef();
    String cause = "reminder:" + member + ":routine:" + visit.visitedOn();
    for (JsonNode reminder :
        api.get("county", "/reminders?subjectRef=" + member + "&limit=100").path("items")) {
      if (reminder.path("cause").asString().equals(cause)) {
        return true;
      }
    }
    return false;
  }
}
