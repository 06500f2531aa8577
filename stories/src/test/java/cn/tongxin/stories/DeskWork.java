package cn.tongxin.stories;

import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is done at a desk and on the way, as requests: whoever does the same a second time does it
 * in another order.
 */
record DeskWork(Township township) {

  /** These visits, so many in a batch. */
  List<Supplier<Answer>> batches(List<UUID> visits, int size, int seed) {
    List<UUID> all = shuffled(visits, seed);
    return IntStream.range(0, all.size() / size)
        .mapToObj(i -> batch(all.subList(i * size, (i + 1) * size)))
        .toList();
  }

  private Supplier<Answer> batch(List<UUID> visits) {
    String body =
        visits.stream()
            .map(id -> township.visit(", \"id\": \"" + id + "\""))
            .collect(Collectors.joining(",", "{\"visits\": [", "]}"));
    return () -> township.post("/api/v1/visit-batches", body);
  }

  /** A fund without money; answers its path. */
  String fund() {
    String path = "/api/v1/projects/" + UUID.randomUUID();
    String body =
        """
        {"kind": "CARE_FUND", "area": "%s", "name": "关爱基金", "officer": "officer-%s", \
        "state": "UNDER_WAY"}\
        """
            .formatted(County.OTHER_VILLAGE, County.OTHER_TOWNSHIP);
    County.must(township.put(path, body));
    return path;
  }

  /** These entries, one yuan each. */
  List<Supplier<Answer>> receipts(String fund, List<UUID> entries, int seed) {
    return shuffled(entries, seed).stream()
        .map(
            id ->
                "{\"id\": \"%s\", \"kind\": \"RECEIPT\", \"fen\": 100, \"on\": \"%s\"}"
                    .formatted(id, County.today()))
        .<Supplier<Answer>>map(body -> () -> township.post(fund + "/entries", body))
        .toList();
  }

  /** These requests, received so many days ago. */
  List<Supplier<Answer>> requests(List<UUID> requests, int daysAgo) {
    String body =
        """
        {"kind": "APPEAL", "channel": "HALL", "area": "%s", "summary": "x", \
        "owner": "officer-%s", "receivedAt": "%sT00:00:00+08:00"}\
        """
            .formatted(
                County.OTHER_VILLAGE, County.OTHER_TOWNSHIP, County.today().minusDays(daysAgo));
    return requests.stream()
        .<Supplier<Answer>>map(id -> () -> township.put("/api/v1/service-requests/" + id, body))
        .toList();
  }

  /** The answers to these requests. */
  List<Supplier<Answer>> answers(List<UUID> requests) {
    return verbs(requests, "resolution", "{\"outcome\": \"SOLVED\", \"reply\": \"x\"}");
  }

  /** The ratings of these requests. */
  List<Supplier<Answer>> ratings(List<UUID> requests, int seed) {
    return verbs(shuffled(requests, seed), "rating", "{\"rating\": 4}");
  }

  private List<Supplier<Answer>> verbs(List<UUID> requests, String verb, String body) {
    return requests.stream()
        .map(id -> "/api/v1/service-requests/" + id + "/" + verb)
        .<Supplier<Answer>>map(path -> () -> township.post(path, body))
        .toList();
  }

  private static List<UUID> shuffled(List<UUID> ids, int seed) {
    List<UUID> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
