package cn.tongxin.local.demo;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the officer of the story sees of a village's score, and why it is what it is. */
record ScoreSight(Api api, String officer, UUID visit) {

  JsonNode score(UUID letter) throws InterruptedException {
    return api.get(officer, "/scores/" + letter);
  }

  Expected scoreMoved(UUID letter, JsonNode before) {
    return new Expected(
        "the score of letter " + letter + " has moved from " + before.path("total"),
        () -> {
          JsonNode now = score(letter);
          return now.path("total").equals(before.path("total"))
              ? Optional.empty()
              : Optional.of(
                  "assessment-service    score of letter %s: %s -> %s (%s -> %s)"
                      .formatted(
                          letter,
                          before.path("total"),
                          now.path("total"),
                          visits(before),
                          visits(now)));
        });
  }

  private static String visits(JsonNode score) {
    for (JsonNode line : score.path("indicators")) {
      if (text(line, "code").equals("VISITS")) {
        return line.path("actual") + " of " + line.path("target") + " visits";
      }
    }
    return "no visits";
  }

  Expected evidenceOpens(UUID letter) {
    String path = "/scores/" + letter + "/evidence?indicator=VISITS";
    return new Expected(
        "evidence of letter " + letter + " opens down to visit " + visit,
        () -> {
          String[] record = {""};
          new Listing(api, officer)
              .all(
                  path,
                  it -> {
                    if (text(it, "recordId").equals(visit.toString())) {
                      record[0] = text(it, "record");
                    }
                  });
          return record[0].isEmpty() ? Optional.empty() : Optional.of(opened(record[0]));
        });
  }

  private String opened(String record) throws InterruptedException {
    JsonNode opened = api.send(Request.open(officer, record)).body();
    return "assessment-service    evidence names %s, which opens: %s on %s"
        .formatted(record, text(opened, "state"), text(opened, "visitedOn"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
