package cn.tongxin.local.demo;

import cn.tongxin.local.Console;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Loads the county through the public API; loading it again changes nothing. */
final class Loading {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Api api;
  private final Rosters rosters;
  private final LocalDate day;
  private final County county;
  private final Promises promises;

  /**
   * Of the county as it was on {@code day}, with the promises of a year.
   *
   * @param day the day of the first loading
   */
  Loading(Api api, LocalDate day, int year) {
    this.api = api;
    this.rosters = new Rosters(api);
    this.day = day;
    this.county = County.on(day);
    this.promises = new Promises(api, year);
  }

  /** Returns when every service has heard of everything. */
  LoadedCounty run() throws Exception {
    stage("places", () -> rosters.takePlaces(county));
    for (String township : County.TOWNSHIPS) {
      stage("roster of " + township, () -> rosters.take(township, county.of(township)));
    }
    Map<String, UUID> members = rosters.members(county);
    stage("wishes", () -> new Wishes(api, day).note(county, members) + " members, with consent");
    stage("scheme and letters", () -> promises.make(county) + " letters, signed");
    List<VisitRecord> visits = new ArrayList<>();
    stage("visits", () -> sendVisits(members, visits));
    stage("scores and reminders", () -> new Settling(api, promises).await(visits));
    return new LoadedCounty(county, members, promises);
  }

  private static void stage(String what, Callable<String> step) throws Exception {
    long start = System.nanoTime();
    String result = step.call();
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Console.say("  %-22s %6.2f s  %s".formatted(what, seconds, result));
  }

  private String sendVisits(Map<String, UUID> members, List<VisitRecord> all) throws Exception {
    VisitBatches batches = new VisitBatches(api);
    Map<String, List<VisitRecord>> byTownship = new LinkedHashMap<>();
    for (String township : County.TOWNSHIPS) {
      List<VisitRecord> visits = visits(township, members);
      byTownship.put("officer-" + township, visits);
      all.addAll(visits);
    }
    List<Callable<String>> calls = new ArrayList<>();
    byTownship.forEach(
        (officer, visits) ->
            calls.add(
                () -> {
                  batches.send(officer, visits);
                  return officer;
                }));
    Several.all(calls);
    return all.size() + " visits: " + batches.results();
  }

  /** Oldest first, as they were made. */
  private List<VisitRecord> visits(String township, Map<String, UUID> members)
      throws InterruptedException {
    List<VisitRecord> visits = new ArrayList<>(answers(township));
    for (Person person : county.of(township)) {
      visits.addAll(VisitYear.of(person, LoadedCounty.idOf(members, person), day).toList());
    }
    visits.sort(Comparator.comparing(VisitRecord::visitedOn).thenComparing(VisitRecord::id));
    return visits;
  }

  /** One visit for each window that had begun before the day and was still open then. */
  private List<VisitRecord> answers(String township) throws InterruptedException {
    LocalDate eve = day.minusDays(1);
    List<VisitRecord> answers = new ArrayList<>();
    new Listing(api, "officer-" + township)
        .all(
            "/must-visits?within=%s&from=%s&to=%s".formatted(township, eve, eve),
            window ->
                answers.add(
                    VisitYear.answering(
                        UUID.fromString(window.path("mustVisitId").asString()),
                        UUID.fromString(window.path("memberRef").asString()),
                        window.path("officer").asString(),
                        eve)));
    return answers;
  }
}
