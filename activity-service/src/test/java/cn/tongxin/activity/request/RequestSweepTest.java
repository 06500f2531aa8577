package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.MONDAY;
import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.TIMES;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static cn.tongxin.activity.request.SampleRequest.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to requests by itself, however often, where and when it is begun. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class RequestSweepTest {
  private static final TimeZone HERE = TimeZone.getDefault();
  private static final int MANY = 10;

  private final TestStore kind;
  private EmptyStore store;
  private MongoServiceRequests requests;

  RequestSweepTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    requests = new MongoServiceRequests(store.database(), store.relay(), store.encoder(), TIMES);
  }

  @AfterEach
  void close() {
    TimeZone.setDefault(HERE);
    store.close();
  }

  /** Five working days after Thursday 24 December is the last day of the year. */
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
  void itIsOverdueWithTheNewYearInChinaWhereverTheServerStands(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
    UUID id = received("2026-12-24");

    sweep("2026-12-31T15:59:59Z");
    assertThat(told("overdue")).isZero();
    sweep("2026-12-31T16:00:00Z");

    assertThat(told("overdue")).isOne();
    assertThat(dueOn(id)).isEqualTo("2026-12-31");
  }

  @Test
  void aClockThatJumpsBackAnHourOverTheNewYearTellsNothingTwice() {
    UUID id = received("2026-12-24");
    sweep("2026-12-31T16:30:00Z");

    sweep("2026-12-31T15:30:00Z");
    sweep("2026-12-31T16:30:00Z");

    assertThat(told("overdue")).isOne();
    assertThat(told("warned")).isOne();
    assertThat(dueOn(id)).isEqualTo("2026-12-31");
  }

  @Test
  void whoeverDiesInTheMiddleOfARunIsFollowedByAnotherAndNothingIsToldTwice() {
    for (int i = 0; i < MANY; i++) {
      received("2026-11-20");
    }
    assertThatThrownBy(() -> sweep(dyingAfter(4), "2026-12-04T02:00:00Z"))
        .isInstanceOf(Killed.class);
    assertThat(told("escalated")).isEqualTo(3 * 4);

    sweep("2026-12-04T02:01:00Z");

    assertThat(told("warned")).isEqualTo(MANY);
    assertThat(told("overdue")).isEqualTo(MANY);
    assertThat(told("escalated")).isEqualTo(3 * MANY);
  }

  @Test
  void anOfferThatNobodyAnsweredComesBackAndAPauseEndsByItself() {
    UUID offered = changed(it -> it.offer(SECRETARY, null, null, MONDAY, TERMS));
    UUID paused = changed(it -> it.pause("papers", day("2026-11-25"), MONDAY, TERMS));

    sweep("2026-11-25T02:00:00Z");
    assertThat(told("refused") + told("resumed")).isZero();
    sweep("2026-11-26T02:00:00Z");
    sweep("2026-11-26T02:01:00Z");

    assertThat(told("refused")).isOne();
    assertThat(told("resumed")).isOne();
    assertThat(snapshot(offered).owner()).isEqualTo(OFFICER);
    assertThat(snapshot(offered).chain().links().getFirst().state())
        .isEqualTo(Offer.State.TIMED_OUT);
    assertThat(snapshot(paused).state()).isEqualTo(RequestState.OPEN);
  }

  private UUID changed(Consumer<ServiceRequest> verb) {
    UUID id = received("2026-11-20");
    ServiceRequest request = requests.byId(Scope.of(VILLAGE), id).orElseThrow();
    verb.accept(request);
    RequestSnapshot _ = requests.save(Scope.of(VILLAGE), request);
    return id;
  }

  private MongoServiceRequests dyingAfter(int saves) {
    AtomicInteger left = new AtomicInteger(saves);
    return new MongoServiceRequests(store.database(), store.relay(), store.encoder(), TIMES) {
      @Override
      public RequestSnapshot save(Scope scope, ServiceRequest request) {
        if (left.getAndDecrement() == 0) {
          throw new Killed();
        }
        return super.save(scope, request);
      }
    };
  }

  /** No exception that anything would catch. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private UUID received(String day) {
    Intake intake = SampleRequest.intake(NeedKind.APPEAL, "x", day + "T02:03:04Z");
    UUID id = UUID.randomUUID();
    RequestSnapshot _ =
        requests.save(
            Scope.of(VILLAGE), ServiceRequest.received(id, intake, OFFICER, Level.VILLAGE, TERMS));
    return id;
  }

  private String dueOn(UUID id) {
    return snapshot(id).deadline().dueOn().toString();
  }

  private RequestSnapshot snapshot(UUID id) {
    return requests.byId(Scope.of(VILLAGE), id).orElseThrow().snapshot();
  }

  private void sweep(String at) {
    sweep(requests, at);
  }

  private static void sweep(MongoServiceRequests requests, String at) {
    new RequestSweepService(requests, TIMES, Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
        .sweep();
  }

  /** How many events of a kind were saved; the brokers do not answer, so all of them are kept. */
  private long told(String what) {
    String type = "cn.tongxin.activity.service-request-" + what + ".v1";
    return store.database().getCollection("serviceRequests").find().into(new ArrayList<>()).stream()
        .flatMap(d -> d.get("outgoing", Document.class).getList("pending", Document.class).stream())
        .filter(event -> event.getString("type").equals(type))
        .count();
  }
}
