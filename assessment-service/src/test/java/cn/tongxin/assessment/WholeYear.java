package cn.tongxin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.score.Credits;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;

/** What is done with letters of a year that is over by now. */
record WholeYear(TestHttp http, Credits credits) {
  static final String TARGETS =
      """
      [{"indicator": "TIMELY", "amount": 100}, {"indicator": "COVERED", "amount": 100},
       {"indicator": "VISITS", "amount": %s}, {"indicator": "STARS", "amount": 5},
       {"indicator": "REVIEW", "amount": 100}]\
      """;

  Answer read(String token, String path, String header, String value) {
    return http.send(token, "GET", path, "", new byte[0], header, value);
  }

  static String idOf(String letter) {
    return letter.substring(letter.lastIndexOf('/') + 1);
  }

  static String scores(String letter) {
    return "/api/v1/scores/" + idOf(letter);
  }

  String points(String letter, int line) {
    Answer score = http.get(StandIns.OFFICER, scores(letter));
    return score.json().at("/indicators/" + line + "/score").decimalValue().setScale(2).toString();
  }

  String signed(int year, String area) {
    String letter = letter(year, area, "100");
    Answer signed = http.post(StandIns.COUNTY, letter + "/signature", "");
    assertThat(signed.status()).as(signed.body()).isEqualTo(200);
    credits.letterSigned(idOf(letter));
    return letter;
  }

  String letter(int year, String area, String visits) {
    String letter = "/api/v1/letters/" + UUID.randomUUID();
    Answer put = http.put(StandIns.COUNTY, letter, letterBody(year, area, visits));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    return letter;
  }

  String letterBody(int year, String area, String visits) {
    return "{\"schemeId\": \"%s\", \"area\": \"%s\", \"accountable\": \"village-%s\", \"targets\": %s}"
        .formatted(scheme(year), area, area, TARGETS.formatted(visits));
  }

  static String children(
      String one, String area, String visits, String other, String otherArea, String otherVisits) {
    return "{\"children\": [%s, %s]}"
        .formatted(child(one, area, visits), child(other, otherArea, otherVisits));
  }

  private static String child(String id, String area, String visits) {
    return "{\"id\": \"%s\", \"area\": \"%s\", \"accountable\": \"village-%s\", \"targets\": %s}"
        .formatted(id, area, area, TARGETS.formatted(visits));
  }

  /** The scheme of a year; another test class may have published that of 2026. */
  String scheme(int year) {
    String id =
        UUID.nameUUIDFromBytes(("whole " + year).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString();
    String path = "/api/v1/schemes/" + id;
    http.put(
        StandIns.COUNTY,
        path,
        """
        {"year": %d, "indicators": [
          {"code": "TIMELY", "kind": "TIMELINESS", "weight": 40},
          {"code": "COVERED", "kind": "COVERAGE", "weight": 20},
          {"code": "VISITS", "kind": "COUNT", "weight": 20, "params": {"notAbove": "TIMELY"}},
          {"code": "STARS", "kind": "MEAN_RATING", "weight": 10},
          {"code": "REVIEW", "kind": "REVIEWED", "weight": 10}]}\
        """
            .formatted(year));
    Answer published = http.post(StandIns.COUNTY, path + "/publication", "");
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    return id;
  }
}
