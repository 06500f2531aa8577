package cn.tongxin.assessment.award;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.award.ResultBody.DecisionBody;
import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.AtOnce;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several of a panel, and several of the county, at the same moment at instances of their own. */
@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class AwardsAtOnceTest {
  private static final List<String> PANEL = List.of("judge-1", "judge-2", "judge-3", "judge-4");
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final UUID CALL = UUID.fromString("019368aa-0000-7000-8000-000000000001");
  private static final UUID SUBMITTED = UUID.fromString("019368aa-0000-7000-8000-000000000002");

  private final TestStore kind;
  private EmptyStore store;

  AwardsAtOnceTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void callForSomething() {
    store = new EmptyStore(kind);
    var terms = new CallTerms(AwardKind.SERVICE, 2026, "便民服务", LocalDate.of(2026, 11, 10), PANEL);
    calls("2026-11-01").put(actor("county", "410225", Role.COUNTY), CALL, null, terms);
    var body = new SubmissionBody(new AreaCode("410225105"), null, "代办点", "每村一处");
    submissions("2026-11-02")
        .put(actor("leader", "410225105", Role.LEADER), CALL, SUBMITTED, null, body);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatEachOfAPanelThinksIsKept() throws Exception {
    AtOnce.all(PANEL.stream().map(this::judging).toList());

    assertThat(submitted().opinions())
        .extracting(Opinion::judge)
        .containsExactlyInAnyOrderElementsOf(PANEL);
  }

  private Callable<Object> judging(String judge) {
    var favour = new OpinionBody(Opinion.Verdict.FOR, "看过现场");
    return () ->
        submissions("2026-11-12")
            .judge(actor(judge, "410225106", Role.LEADER), CALL, SUBMITTED, favour);
  }

  @Test
  void ofTwoResultsOneIsPublishedAndItsEventOnce() throws Exception {
    judging(PANEL.getFirst()).call();

    List<Object> answers =
        AtOnce.all(
            List.of(
                publishing(Decision.Outcome.AWARDED), publishing(Decision.Outcome.COMMENDED),
                publishing(Decision.Outcome.AWARDED), publishing(Decision.Outcome.COMMENDED)));

    assertThat(answers).filteredOn(Problem.class::isInstance).hasSize(2);
    assertThat(store.sent().types()).containsOnlyOnce("cn.tongxin.assessment.award-published.v1");
  }

  private Callable<Object> publishing(Decision.Outcome outcome) {
    var line = new DecisionBody(SUBMITTED, outcome, "多数同意");
    Actor county = actor("county", "410225", Role.COUNTY);
    return () -> calls("2026-11-20").publish(county, CALL, List.of(line));
  }

  private Submission.Snapshot submitted() {
    return new MongoSubmissions(store.database(), UUID::randomUUID)
        .byId(Scope.of(COUNTY), SUBMITTED)
        .orElseThrow()
        .snapshot();
  }

  private AwardService calls(String day) {
    var calls = new MongoAwardCalls(store.database(), store.relay(), store.encoder());
    var submissions = new MongoSubmissions(store.database(), UUID::randomUUID);
    return new AwardService(calls, submissions, clock(day));
  }

  private SubmissionService submissions(String day) {
    var submissions = new MongoSubmissions(store.database(), UUID::randomUUID);
    return new SubmissionService(calls(day), submissions, new MongoTeams(store.database()));
  }

  private static Clock clock(String day) {
    return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
  }

  private static Actor actor(String id, String area, Role role) {
    return new Actor(id, new AreaCode(area), Set.of(role), Set.of());
  }
}
