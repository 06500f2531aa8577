package cn.tongxin.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What phones without signal send arrives in any order, and twice. A voiding is kept until the
 * completion comes; only of a visit of which nothing is known yet it is refused, as all that is
 * unknown, and sent again, as phones do.
 */
@ActivityHttp
class AnyOrderTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000007");

  @Autowired private MongoSubjects subjects;
  @Autowired private MissedService missed;
  @Autowired private MockProducer<String, byte[]> sent;
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
  void connect(TestHttp service) {
    http = service;
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
    boolean known = false;
    for (Step step : order) {
      assertThat(sent(step)).isEqualTo(step == Step.VOIDING && !known ? 404 : 200);
      known |= step == Step.PLAN || step == Step.COMPLETION;
    }
    order.forEach(step -> assertThat(sent(step)).isEqualTo(200));

    assertEnd();
    order.reversed().forEach(step -> assertThat(sent(step)).isEqualTo(200));
    assertEnd();
    assertThat(told("visit-completed")).isEqualTo(1);
    assertThat(told("visit-voided")).isEqualTo(1);
  }

  private long told(String what) {
    return List.copyOf(sent.history()).stream()
        .filter(record -> record.key().equals(path.substring(path.length() - 36)))
        .map(record -> Sent.header(record, "ce_type") + Sent.header(record, "ce_seq"))
        .distinct()
        .filter(type -> type.contains(what))
        .count();
  }

  private void assertEnd() {
    var end = http.get(StandIns.OFFICER, path).json();
    assertThat(end.get("state").asString()).isEqualTo("VOIDED");
    assertThat(end.get("plannedOn").asString()).isEqualTo("2026-11-20");
    assertThat(end.get("visitedOn").asString()).isEqualTo("2026-11-21");
    assertThat(end.get("recordedBy").asString()).isEqualTo("officer-410225105");
    assertThat(end.get("reason").asString()).isEqualTo("typed twice");
  }

  private int sent(Step step) {
    return switch (step) {
      case PLAN ->
          http.put(StandIns.OFFICER, path, body("plannedOn").replace("11-22", "11-20")).status();
      case COMPLETION ->
          http.post(
                  StandIns.OFFICER,
                  path + "/completion",
                  body("visitedOn").replace("11-22", "11-21"))
              .status();
      case VOIDING ->
          http.post(StandIns.OFFICER, path + "/voiding", "{\"reason\": \"typed twice\"}").status();
      case DAY_AFTER -> {
        missed.sweep();
        yield 200;
      }
    };
  }

  private static String body(String day) {
    return Sample.completion(MEMBER).replace("visitedOn", day);
  }
}
