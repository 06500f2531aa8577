package cn.tongxin.local.demo;

import cn.tongxin.local.platform.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** The county's places and people, taken over as offices do it: by files. */
final class Rosters {
  private static final List<String> COUNTS =
      List.of("rows", "added", "merged", "unchanged", "rejected");

  private final Api api;

  Rosters(Api api) {
    this.api = api;
  }

  /** Answers the counts of the report. */
  String takePlaces(County county) throws InterruptedException {
    return counts(api.send(Request.csv("county", "/place-imports", county.placesCsv())).body());
  }

  /** Answers the counts of the report on a township's roster. */
  String take(String township, List<Person> people) throws InterruptedException {
    Request request =
        Request.file(
            "officer-" + township,
            "/roster-imports",
            "roster-" + township + ".xlsx",
            RosterSheet.of(people));
    return counts(api.send(request).body());
  }

  static String counts(JsonNode report) {
    if (report.path("rejected").asInt() > 0) {
      throw new UserError("the import left rows out: " + report.path("problems"));
    }
    StringBuilder words = new StringBuilder();
    COUNTS.forEach(name -> words.append(words.isEmpty() ? "" : ", ").append(count(report, name)));
    return words.toString();
  }

  private static String count(JsonNode report, String name) {
    return report.path(name).asInt() + " " + name;
  }

  /** The ids of all members, by {@link Person#key()}. */
  Map<String, UUID> members(County county) throws Exception {
    List<Callable<Map<String, UUID>>> calls =
        county.villages().stream()
            .<Callable<Map<String, UUID>>>map(village -> () -> members(village))
            .toList();
    Map<String, UUID> all = new HashMap<>();
    Several.all(calls).forEach(all::putAll);
    return all;
  }

  private Map<String, UUID> members(Village village) throws InterruptedException {
    Map<String, UUID> members = new HashMap<>();
    Listing listing = new Listing(api, "officer-" + village.township());
    listing.all(
        "/members?within=" + village.code(),
        item ->
            members.put(
                Person.key(item.path("area").asString(), item.path("name").asString()),
                UUID.fromString(item.path("id").asString())));
    return members;
  }
}
