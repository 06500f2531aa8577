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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoCountedRequestsTest {
  private final TestStore kind;
  private EmptyStore store;
  private MongoCountedRequests counted;
  private UUID appeal;
  private UUID mediation;

  MongoCountedRequestsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    var requests =
        new MongoServiceRequests(store.database(), store.relay(), store.encoder(), TIMES);
    counted = new MongoCountedRequests(store.database());
    Scope home = Scope.of(VILLAGE);
    appeal = requests.save(home, received(NeedKind.APPEAL)).id();
    mediation = requests.save(home, received(NeedKind.MEDIATION)).id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void onlyAMediationIsHiddenAndNotFromItsMediator() {
    List<UUID> both = List.of(appeal, mediation);

    assertThat(counted.hiddenFrom("county", both)).containsExactly(mediation);
    assertThat(counted.hiddenFrom(OFFICER, both)).isEmpty();
  }

  @Test
  void whatWasTakenUpAtADeskWasHeardInNoVisit() {
    assertThat(counted.visitsOf(List.of(appeal, UUID.randomUUID())))
        .isEqualTo(Map.of(appeal, Optional.empty()));
  }

  private static ServiceRequest received(NeedKind kind) {
    Intake intake = SampleRequest.intake(kind);
    return ServiceRequest.received(UUID.randomUUID(), intake, OFFICER, Level.VILLAGE, TERMS);
  }
}
