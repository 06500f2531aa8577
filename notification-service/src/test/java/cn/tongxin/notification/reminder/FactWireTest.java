package cn.tongxin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.notification.dispatch.BriefingsByHand;
import cn.tongxin.notification.handover.HandoversByHand;
import cn.tongxin.serving.RunningService;
import cn.tongxin.serving.TerritoryListener;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class FactWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Test
  void whatIsReadIsWhatTheContractsExpect() {
    var read = new java.util.TreeMap<>(Contracts.shapes(FactWire.TYPES));
    read.putAll(Contracts.shapes(HandoversByHand.types()));
    read.putAll(Contracts.shapes(BriefingsByHand.types()));
    RunningService.readExamples(HandoversByHand.types());
    RunningService.readExamples(BriefingsByHand.types());
    read.putAll(Contracts.shapes(TerritoryListener.TYPES));
    read.putAll(Contracts.shapes(AnswerListener.TYPES));
    read.putAll(Contracts.shapes(OfficeListener.TYPES));
    read.putAll(Contracts.shapes(CadenceListener.TYPES));
    read.putAll(Contracts.shapes(SubjectListener.TYPES));
    read.putAll(Contracts.shapes(SettingsWire.TYPES));

    assertThat(read).isEqualTo(Contracts.expectations("notification-service"));
  }

  @Test
  void everyExampleEverFrozenStillReads() {
    RunningService.readExamples(TerritoryListener.TYPES);
    RunningService.readExamples(AnswerListener.TYPES);
    RunningService.readExamples(OfficeListener.TYPES);
    RunningService.readExamples(CadenceListener.TYPES);
    RunningService.readExamples(SubjectListener.TYPES);
    RunningService.readExamples(SettingsWire.TYPES);
    for (Map.Entry<String, Class<?>> type : FactWire.TYPES.shapes().entrySet()) {
      Object shape = JSON.readValue(Contracts.example(type.getKey()), type.getValue());

      assertThat(shape)
          .as(type.getKey())
          .hasNoNullFieldsOrPropertiesExcept(
              "nextContactOn", "routineFrom", "servedAgainSince", "to", "mustVisitId");
    }
  }

  @Test
  void whoWasTakenOverFromAListOwesRoutineVisitsFromThatDayOn() {
    String example =
        Contracts.example("cn.tongxin.roster.member-registered.v1")
            .replaceFirst("\\{", "{\"routineFrom\": \"2026-11-22\", ");

    assertThat(JSON.readValue(example, FactWire.Member.class).told(1).map(Told::fact))
        .singleElement()
        .extracting(fact -> ((Fact.Service) fact).registeredOn())
        .isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void whoIsServedAgainIsKnownToBeSoSinceThatDay() {
    String example =
        Contracts.example("cn.tongxin.roster.member-changed.v1")
            .replaceFirst("\\{", "{\"servedAgainSince\": \"2026-11-22\", ");

    assertThat(JSON.readValue(example, FactWire.Member.class).told(1).map(Told::fact))
        .singleElement()
        .extracting(fact -> ((Fact.Service) fact).since())
        .isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void thePairingOfAHouseholdTellsOfNoMember() {
    String example =
        Contracts.example("cn.tongxin.roster.pairing-started.v1").replace("MEMBER", "HOUSEHOLD");

    assertThat(JSON.readValue(example, PairingShape.class).told(1).toList()).isEqualTo(List.of());
  }
}
