package cn.tongxin.activity.visit;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;

/** Two members, and visits to them as clients send them. */
final class Sample {
  static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  static final UUID ELSEWHERE = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

  private Sample() {}

  /** Lets the service know where the two are served. */
  static void known(MongoSubjects subjects) {
    subjects.learn(
        List.of(
            SubjectDocument.of(MEMBER, 1, new AreaCode("410225105201")),
            SubjectDocument.of(ELSEWHERE, 1, new AreaCode("410225106201"))));
  }

  static String completion(UUID member) {
    return """
    {"memberRef": "%s", "purpose": "ROUTINE", "visitedOn": "2026-11-22", \
    "officers": ["officer-410225105"]}\
    """
        .formatted(member);
  }

  static String item(UUID id, UUID member) {
    return merged(completion(member), "{\"id\": \"" + id + "\"}");
  }

  /** The first object with the fields of the second in place of its own. */
  static String merged(String object, String change) {
    var json = tools.jackson.databind.json.JsonMapper.shared();
    var all = json.readTree(object).asObject();
    all.setAll(json.readTree(change).asObject());
    return all.toString();
  }
}
