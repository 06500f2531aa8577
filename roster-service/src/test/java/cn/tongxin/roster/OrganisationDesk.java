package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;

/** Organisations of a village, as an officer enters them. */
record OrganisationDesk(TestHttp http) {

  static String path() {
    return "/api/v1/organisations/" + UUID.randomUUID();
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String body(String kind, String name, String more) {
    return "{\"kind\": \"%s\", \"name\": \"%s\", \"area\": \"410225105201\", %s}"
        .formatted(
            kind, name, more.contains("lifecycle") ? more : "\"lifecycle\": \"ACTIVE\"" + more);
  }

  /** Enters one; answers its path. */
  String entered(String kind, String name, String more) {
    String path = path();
    Answer answer = http.put(StandIns.OFFICER, path, body(kind, name, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return path;
  }
}
