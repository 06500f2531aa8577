package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.TERMS;
import static cn.tongxin.activity.request.SampleRequest.TIMES;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Scope;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad record does not stop a pass over the others. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class BadRecordsTest {
  private static final String DUE = "2026-11-20T02:00:00Z";

  private final TestStore kind;
  private EmptyStore store;
  private MongoServiceRequests requests;

  BadRecordsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    requests = new MongoServiceRequests(store.database(), store.relay(), store.encoder(), TIMES);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void oneThatCannotBeReadIsLeftAndTheOthersGoOn() {
    UUID bad = saved("2026-11-19T02:00:00Z");
    UUID good = saved(DUE);
    spoil(bad, Updates.set("kind", "OF_A_LATER_VERSION"));

    sweep();

    assertThat(steps(good)).isEqualTo(1);
    assertThat(steps(bad)).isZero();
  }

  @Test
  void oneWithWhichSomethingGoesWrongIsLeftAndTheOthersGoOn() {
    UUID bad = saved("2026-11-19T02:00:00Z");
    UUID good = saved(DUE);
    spoil(bad, Updates.set("within", java.util.List.of("4")));

    sweep();

    assertThat(steps(good)).isEqualTo(1);
  }

  @Test
  void oneThatWasMendedGoesOnWithTheNextPass() {
    UUID bad = saved(DUE);
    spoil(bad, Updates.set("kind", "OF_A_LATER_VERSION"));
    sweep();
    spoil(bad, Updates.set("kind", "APPEAL"));

    sweep();

    assertThat(steps(bad)).isEqualTo(1);
  }

  private UUID saved(String receivedAt) {
    UUID id = UUID.randomUUID();
    Intake intake = SampleRequest.intake(NeedKind.APPEAL, "x", receivedAt);
    RequestSnapshot _ =
        requests.save(
            Scope.of(VILLAGE), ServiceRequest.received(id, intake, OFFICER, Level.VILLAGE, TERMS));
    return id;
  }

  private void spoil(UUID id, Bson how) {
    store.database().getCollection("serviceRequests").updateOne(Filters.eq(id), how);
  }

  private void sweep() {
    Instant day = LocalDate.parse("2026-11-26").atTime(2, 0).toInstant(ZoneOffset.UTC);
    new RequestSweepService(requests, TIMES, Clock.fixed(day, ZoneOffset.UTC)).sweep();
  }

  private int steps(UUID id) {
    return store
        .database()
        .getCollection("serviceRequests")
        .find(Filters.eq(id))
        .first()
        .get("deadline", Document.class)
        .getList("done", String.class)
        .size();
  }
}
