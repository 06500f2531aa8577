package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What phones without signal send arrives in any order, and twice. What is refused because it came
 * too early is sent again, as phones do.
 */
@ActivityHttp
class AnyOrderTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000007");

  @Autowired private MongoSubjects subjects;
  @Autowired private MissedService missed;
  private TestHttp http;
  private String path;

  /** What happens to a visit; the sweep of the day after may come at any moment. */
  enum Step {
    PLAN,
    COMPLETION,
    VOIDING,
    DAY_AFTER
  }

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    subjects.learn(
        List.of(SubjectDocument.of(MEMBER, 1, new cn.tongxin.serving.AreaCode("410225105201"))));
    path = "/api/v1/visits/" + UUID.randomUUID();
  }

  static Stream<List<Step>> orders() {
    return orders(List.of(Step.values()));
  }

  private static Stream<List<Step>> orders(List<Step> steps) {
    if (steps.isEmpty()) {
      return Stream.of(List.of());
    }
    return steps.stream()
        .flatMap(
            first -> {
              List<Step> others = new ArrayList<>(steps);
              others.remove(first);
              return orders(others)
                  .map(rest -> Stream.concat(Stream.of(first), rest.stream()))
                  .map(Stream::toList);
            });
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theEndIsTheSameInEveryOrder(List<Step> order) {
    List<Step> left = new ArrayList<>(order);
    left.addAll(order);
    for (int round = 0; round < 3; round++) {
      left.removeIf(this::isAccepted);
    }

    assertThat(left).isEmpty();
    var end = http.get(StandIns.OFFICER, path).json();
    assertThat(end.get("state").asString()).isEqualTo("VOIDED");
    assertThat(end.get("plannedOn").asString()).isEqualTo("2026-11-20");
    assertThat(end.get("visitedOn").asString()).isEqualTo("2026-11-21");
    assertThat(end.get("recordedBy").asString()).isEqualTo("officer-410225105");
    assertThat(end.get("reason").asString()).isEqualTo("typed twice");
  }

  private boolean isAccepted(Step step) {
    Answer answer =
        switch (step) {
          case PLAN ->
              http.put(StandIns.OFFICER, path, body("plannedOn").replace("11-22", "11-20"));
          case COMPLETION ->
              http.post(
                  StandIns.OFFICER,
                  path + "/completion",
                  body("visitedOn").replace("11-22", "11-21"));
          case VOIDING ->
              http.post(StandIns.OFFICER, path + "/voiding", "{\"reason\": \"typed twice\"}");
          case DAY_AFTER -> {
            missed.sweep();
            yield new Answer(200, "", "", "");
          }
        };
    assertThat(answer.status()).as(answer.body()).isIn(200, 404, 409);
    return Set.of(200).contains(answer.status());
  }

  private static String body(String day) {
    return Sample.completion(MEMBER).replace("visitedOn", day);
  }
}
