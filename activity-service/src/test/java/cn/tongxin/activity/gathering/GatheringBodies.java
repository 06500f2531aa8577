package cn.tongxin.activity.gathering;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A course as clients send it. */
final class GatheringBodies {
  static final String PLAN =
      """
      {"kind": "TRAINING", "area": "410225105", "title": "beekeeping", "course": "bees",
       "sessions": [
         {"on": "2026-11-10", "starts": "09:00", "minutes": 120, "place": "hall", "room": 120},
         {"on": "2026-11-20", "minutes": 90, "room": 120}],
       "materials": [{"title": "slides", "link": "https://example.org/bees"}],
       "invitations": [{"audience": "OFFICERS", "role": "officer", "expected": 25}]}
      """;

  static final String COUNTS =
      """
      {"session": %d, "counts": [{"audience": "OFFICERS", "people": %d}]}
      """;

  static final String HELD = "{\"heldOn\": \"2026-11-20\"}";

  /** The first object with the fields of the second in place of its own. */
  static String with(String object, String change) {
    var json = JsonMapper.shared();
    var all = json.readTree(object).asObject();
    all.setAll(json.readTree(change).asObject());
    return all.toString();
  }

  private GatheringBodies() {}

  /** Says how many officers came. */
  static Answer attend(TestHttp http, String path, int session, int people) {
    return http.post(StandIns.OFFICER, path + "/attendance", COUNTS.formatted(session, people));
  }
}
