package cn.tongxin.activity.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.KnownCalendar;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests for tests: received on Friday 2026-11-20, to be answered within five working days. */
final class SampleRequest {
  static final UUID ID = UUID.fromString("0198f3a0-0000-7000-8000-0000000000f1");
  static final UUID REQUESTER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  static final AreaCode VILLAGE = new AreaCode("410225105201");
  static final String OFFICER = "officer-410225105";
  static final String SECRETARY = "village-410225105201";
  static final TimeTable TIMES = new TimeTable(limits(), _ -> KnownCalendar.get());
  static final Terms TERMS = TIMES.of(VILLAGE);

  static final Act MONDAY = by(OFFICER, "2026-11-23");

  private static Limits limits() {
    Map<NeedKind, Integer> days = new EnumMap<>(NeedKind.class);
    for (NeedKind kind : NeedKind.values()) {
      days.put(kind, 5);
    }
    return new Limits(days, 2, 1, 3, 5, 2, 180);
  }

  /** The use cases, over an empty directory and with nobody erased. */
  static RequestService service(TestStore store, MongoServiceRequests requests) {
    Routing routing = routing(DirectoryByHand.in(store.database()));
    return new RequestService(requests, TIMES, null, routing, null, Clock.systemUTC());
  }

  static Routing routing(Directory directory) {
    String path = "/request-routing.properties";
    try (var lines = new InputStreamReader(SampleRequest.class.getResourceAsStream(path), UTF_8)) {
      return new Routing(RoutingTable.read(lines), directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Intake intake(NeedKind kind) {
    return intake(kind, "said in private", "2026-11-20T02:03:04Z");
  }

  static Intake intake(NeedKind kind, String words, String at) {
    return new Intake(
        kind,
        Channel.HALL,
        VILLAGE,
        "MEDICAL",
        words,
        REQUESTER,
        null,
        null,
        Instant.parse(at),
        List.of(),
        null);
  }

  static ServiceRequest received(NeedKind kind) {
    return ServiceRequest.received(ID, intake(kind), OFFICER, Level.VILLAGE, TERMS);
  }

  static ServiceRequest appeal() {
    return stored(received(NeedKind.APPEAL));
  }

  /** The request as it would be read again. */
  static ServiceRequest stored(ServiceRequest request) {
    return ServiceRequest.stored(request.snapshot());
  }

  static Act by(String who, String day) {
    return new Act(who, Instant.parse(day + "T04:00:00Z"));
  }

  static Resolution.Words solved() {
    return new Resolution.Words(Outcome.SOLVED, "found in private", "told in private");
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** Such a verb is refused for what is stored. */
  static void conflict(String code, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.status()).isEqualTo(409);
            });
  }

  /** Such a verb is refused for a field. */
  static void invalid(String field, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().getFirst().field()).isEqualTo(field));
  }

  private SampleRequest() {}
}
