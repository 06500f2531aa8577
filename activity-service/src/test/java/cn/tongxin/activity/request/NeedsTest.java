package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.directory.DirectoryByHand;
import cn.tongxin.activity.handover.HandoversByHand;
import cn.tongxin.activity.visit.HeardNeeds.Heard;
import cn.tongxin.activity.visit.Need;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.RunningService;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NeedsTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");

  private static final List<EventTypes<?>> ALSO_READ =
      List.of(
          cn.tongxin.activity.visit.ReadTypes.visits(),
          cn.tongxin.activity.window.ReadTypes.windows(),
          cn.tongxin.activity.household.ReadTypes.all().getFirst(),
          cn.tongxin.activity.household.ReadTypes.all().getLast(),
          cn.tongxin.activity.overview.ReadTypes.requests());

  @Test
  void aNeedBecomesOneRequestHoweverOftenItIsHeardOf() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      var requests =
          new MongoServiceRequests(
              store.database(),
              sent.relay(),
              Sent.encoder(JsonMapper.builder().build()),
              SampleRequest.TIMES);
      var service = SampleRequest.service(store, requests);
      Heard heard =
          new Heard(
              new Need(UUID.randomUUID(), NeedKind.APPEAL, "said in private"),
              UUID.randomUUID(),
              UUID.randomUUID(),
              VILLAGE,
              Instant.parse("2026-11-22T02:03:04Z"),
              "officer-410225105");
      UUID id = heard.need().id();

      service.heard(id, NeedsListener.intake(heard), heard.by());
      service.heard(id, NeedsListener.intake(heard), heard.by());

      RequestSnapshot found = requests.byId(Scope.of(VILLAGE), id).orElseThrow().snapshot();
      assertThat(found.intake()).isEqualTo(NeedsListener.intake(heard));
      assertThat(found.owner()).isEqualTo(heard.by());
      assertThat(requests.byId(Scope.of(new AreaCode("410225105202")), id)).isEmpty();
      assertThat(sent.types())
          .containsExactly(
              "cn.tongxin.activity.service-request-received.v1",
              "cn.tongxin.activity.service-request-due-set.v1");
      sent.records()
          .forEach(
              record -> {
                String payload = new String(record.value());
                assertThat(payload).doesNotContain("said in private", heard.memberRef().toString());
                assertThat(Contracts.violations(Sent.header(record, "ce_type"), payload)).isEmpty();
              });
      assertThat(store.watch().strange()).isEmpty();
    }
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  @Test
  void theServiceReadsJustWhatItsExpectationsSay() {
    var read = new java.util.TreeMap<>(Contracts.shapes(NeedsListener.TYPES));
    read.putAll(Contracts.shapes(cn.tongxin.activity.visit.ReadTypes.members()));
    read.putAll(Contracts.shapes(HandoversByHand.types()));
    read.putAll(Contracts.shapes(cn.tongxin.serving.TerritoryListener.TYPES));
    DirectoryByHand.types().forEach(types -> read.putAll(Contracts.shapes(types)));

    for (var types : ALSO_READ) {
      RunningService.readExamples(types);
      Contracts.shapes(types).forEach((event, more) -> read.merge(event, more, NeedsTest::both));
    }

    assertThat(read).isEqualTo(Contracts.expectations("activity-service"));
    RunningService.readExamples(NeedsListener.TYPES);
    RunningService.readExamples(cn.tongxin.serving.TerritoryListener.TYPES);
    RunningService.readExamples(cn.tongxin.activity.visit.ReadTypes.members());
    RunningService.readExamples(HandoversByHand.types());
    DirectoryByHand.types().forEach(RunningService::readExamples);
  }
}
