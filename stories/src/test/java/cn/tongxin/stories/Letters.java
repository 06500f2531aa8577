package cn.tongxin.stories;

import cn.tongxin.serving.TestHttp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Responsibility letters, each signed when it is first asked for. */
final class Letters {
  private final TestHttp http;
  private final String county;
  private final Map<String, String> ids = new HashMap<>();

  Letters(TestHttp http, String county) {
    this.http = http;
    this.county = county;
  }

  /** The id of the village's letter of a year. */
  String of(String village, int year) {
    return ids.computeIfAbsent(village + " " + year, _ -> signLetter(village, year));
  }

  /** Signs a letter that counts visits and windows of a year; answers its id. */
  private String signLetter(String village, int year) {
    String scheme = schemeOf(year);
    String id = UUID.randomUUID().toString();
    County.must(
        http.put(
            county,
            "/api/v1/letters/" + id,
            """
            {"schemeId": "%s", "area": "%s", "accountable": "village-%s",
             "targets": [{"indicator": "VISITS", "amount": 100000},
              {"indicator": "WINDOWS", "amount": 80}]}\
            """
                .formatted(scheme, village, village)));
    County.must(http.post(county, "/api/v1/letters/" + id + "/signature", ""));
    return id;
  }

  /** The id of the county's published scheme of a year; there is one. */
  private String schemeOf(int year) {
    JsonNode known =
        http.get(county, "/api/v1/schemes?limit=200&year=" + year).json().path("items");
    for (JsonNode scheme : known) {
      if (scheme.path("state").asString().equals("PUBLISHED")) {
        return scheme.path("id").asString();
      }
    }
    String id = UUID.randomUUID().toString();
    String scheme = "/api/v1/schemes/" + id;
    County.must(
        http.put(
            county,
            scheme,
            """
            {"year": %d, "indicators": [{"code": "VISITS", "kind": "COUNT", "weight": 60},
              {"code": "WINDOWS", "kind": "COVERAGE", "weight": 40}]}\
            """
                .formatted(year)));
    County.must(http.post(county, scheme + "/publication", ""));
    return id;
  }
}
