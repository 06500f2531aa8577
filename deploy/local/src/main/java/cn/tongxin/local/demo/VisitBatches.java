package cn.tongxin.local.demo;

import cn.tongxin.local.platform.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Visits sent in batches, as from phones that had no signal. What is refused because activity has
 * not heard of the member yet is sent again, for it hears of members by events.
 */
final class VisitBatches {
  private static final int BATCH = 500;
  private static final String NOT_YET = "member.unknown";

  private final Api api;
  private final Map<String, Integer> results = new HashMap<>();

  VisitBatches(Api api) {
    this.api = api;
  }

  /** Sends all as this officer; a refusal for another reason is a {@link UserError}. */
  void send(String officer, List<VisitRecord> visits) throws Exception {
    for (int from = 0; from < visits.size(); from += BATCH) {
      List<VisitRecord> left =
          new ArrayList<>(visits.subList(from, Math.min(from + BATCH, visits.size())));
      Patience.until(
          "activity-service to know the members of " + officer, () -> sent(officer, left));
    }
  }

  /** Answers whether none of them has to be sent again. */
  private boolean sent(String officer, List<VisitRecord> left) throws InterruptedException {
    JsonNode items =
        api.post(officer, "/visit-batches", Map.of("visits", left)).body().path("items");
    Map<UUID, VisitRecord> byId =
        left.stream().collect(Collectors.toMap(VisitRecord::id, Function.identity()));
    left.clear();
    for (JsonNode item : items) {
      if (isKept(item)) {
        count(item.path("result").asString());
      } else {
        left.add(byId.get(UUID.fromString(item.path("id").asString())));
        count("sent again");
      }
    }
    return left.isEmpty();
  }

  private synchronized void count(String result) {
    results.merge(result, 1, Integer::sum);
  }

  /** How many items had which result. */
  synchronized Map<String, Integer> results() {
    return Map.copyOf(results);
  }

  private static boolean isKept(JsonNode item) {
    if (!item.path("result").asString().equals("REJECTED")) {
      return true;
    }
    JsonNode problem = item.path("problem");
    if (!problem.path("type").asString("").endsWith(NOT_YET)) {
      throw new UserError("a visit of the demo was refused: " + problem);
    }
    return false;
  }
}
