package cn.tongxin.stories;

import static org.awaitility.Awaitility.await;

import cn.tongxin.serving.TestHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The county's second township, as its officer uses it: what is done here disturbs nothing that is
 * counted in the first one.
 */
record Township(County county, String member) {
  static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> LISTS =
      List.of("members", "visits", "service-requests", "projects", "leads", "agreements");

  /** With one member more, of whom every service has heard. */
  static Township of(County county) {
    Township township = new Township(county, UUID.randomUUID().toString());
    County.must(township.put("/api/v1/members/" + township.member, township.person("客一", "")));
    await()
        .atMost(SOON)
        .until(
            () ->
                township.remindedOf().contains(township.member)
                    && township.complete(UUID.randomUUID()) == 200);
    return township;
  }

  private List<JsonNode> items(String list) {
    return county.items(county.otherOfficer, list + "&limit=200");
  }

  /** The ids of all members. */
  List<String> members() {
    return items("/api/v1/members?status=ACTIVE").stream()
        .map(found -> found.get("id").asString())
        .toList();
  }

  /** For each open routine reminder, whom it is about. */
  List<String> remindedOf() {
    return items("/api/v1/reminders?state=OPEN").stream()
        .filter(reminder -> reminder.get("kind").asString().equals("ROUTINE"))
        .map(reminder -> reminder.get("subjectRef").asString())
        .toList();
  }

  /** The status of one try to complete a visit to the member. */
  int complete(UUID visit, String... headers) {
    return post("/api/v1/visits/" + visit + "/completion", visit(""), headers).status();
  }

  Answer get(String path, String... headers) {
    return county.http.send(county.otherOfficer, "GET", path, "", new byte[0], headers);
  }

  Answer put(String path, String json, String... headers) {
    return county.http.put(county.otherOfficer, path, json, headers);
  }

  Answer post(String path, String json, String... headers) {
    return county.http.post(county.otherOfficer, path, json, headers);
  }

  Answer upload(byte[] file, String... headers) {
    return county.http.upload(county.otherOfficer, "/api/v1/roster-imports", "名册", file, headers);
  }

  /** A member's body, with {@code more} fields. */
  String person(String name, String more) {
    return "{\"name\": \"%s\", \"area\": \"%s\"%s}".formatted(name, County.OTHER_VILLAGE, more);
  }

  /** The body of a visit to the member today, with {@code more} fields. */
  String visit(String more) {
    return """
    {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "%s", "officers": ["officer-%s"]%s}\
    """
        .formatted(member, County.today(), County.OTHER_TOWNSHIP, more);
  }

  private long size(String list) {
    return items(list).size();
  }

  /** How much of everything is here now. */
  Map<String, Long> stored() {
    Map<String, Long> stored = new TreeMap<>();
    for (String list : LISTS) {
      stored.put(list, size("/api/v1/" + list + "?within=" + County.OTHER_TOWNSHIP));
    }
    stored.put("places", size("/api/v1/places?parent=" + County.OTHER_TOWNSHIP));
    return stored;
  }
}
