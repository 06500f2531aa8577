package cn.tongxin.activity.request;

import static cn.tongxin.activity.request.SampleRequest.OFFICER;
import static cn.tongxin.activity.request.SampleRequest.SECRETARY;
import static cn.tongxin.activity.request.SampleRequest.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.activity.workday.Basis;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RequestWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final UUID ID = SampleRequest.ID;
  private static final NeedKind KIND = NeedKind.APPEAL;
  private static final LocalDate DUE = LocalDate.parse("2026-11-27");

  static Stream<RequestEvent> events() {
    UUID other = UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1");
    return Stream.of(
        new RequestEvent.DueSet(ID, KIND, VILLAGE, OFFICER, DUE, Basis.NOTICES),
        new RequestEvent.Offered(ID, VILLAGE, OFFICER, SECRETARY, day("2026-11-25")),
        new RequestEvent.Accepted(ID, VILLAGE, SECRETARY, OFFICER),
        new RequestEvent.Refused(ID, VILLAGE, OFFICER, SECRETARY, RequestEvent.Why.TIMED_OUT),
        new RequestEvent.HandedOver(ID, VILLAGE, "officer-new", other),
        new RequestEvent.Paused(ID, VILLAGE, OFFICER, day("2026-12-04")),
        new RequestEvent.Resumed(ID, VILLAGE, OFFICER, day("2026-12-01")),
        new RequestEvent.Warned(ID, KIND, VILLAGE, OFFICER, DUE, day("2026-11-25")),
        new RequestEvent.Overdue(ID, KIND, VILLAGE, OFFICER, DUE, day("2026-11-28")),
        new RequestEvent.Escalated(
            ID, KIND, VILLAGE, OFFICER, Level.TOWNSHIP, DUE, day("2026-12-02")),
        RequestEvent.Referred.of(
            ID,
            VILLAGE,
            new Referral(
                UUID.fromString("0198f3a0-0000-7000-8000-0000000000c1"),
                Referral.To.BANK,
                Referral.State.SENT,
                day("2026-11-23"))),
        new RequestEvent.Resolved(
            ID,
            KIND,
            "MEDICAL",
            VILLAGE,
            day("2026-11-20"),
            DUE,
            day("2026-11-24"),
            true,
            Level.VILLAGE,
            Outcome.SOLVED),
        new RequestEvent.Confirmed(ID, VILLAGE, day("2026-11-25")),
        new RequestEvent.Rated(ID, KIND, VILLAGE, 5, day("2026-11-25")),
        new RequestEvent.Reopened(ID, KIND, VILLAGE, OFFICER, day("2026-11-26")));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(RequestEvent event) {
    EventDraft draft = RequestWire.draft(event);
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }

  @Test
  void whatIsReceivedIsSaidAsItAlwaysWasAndABitMore() {
    String type = "cn.tongxin.activity.service-request-received.v1";
    UUID visit = UUID.fromString("0198f3a0-0000-7000-8000-0000000000a1");
    var event =
        new RequestEvent.Received(
            UUID.fromString("0198f3a0-0000-7000-8000-0000000000e1"),
            KIND,
            Channel.VISIT,
            VILLAGE,
            visit,
            Instant.parse("2026-11-22T02:03:04Z"),
            null,
            null,
            OFFICER);
    EventDraft draft = RequestWire.draft(event);
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(draft.type()).isEqualTo(type);
    assertThat(Contracts.violations(type, payload)).isEmpty();
    assertThat(Contracts.tree(payload).properties())
        .containsAll(Contracts.tree(Contracts.example(type)).properties());
  }

  @Test
  void everyEventHasItsExample() {
    Set<Class<?>> shown =
        Stream.concat(events().map(Object::getClass), Stream.of(RequestEvent.Received.class))
            .collect(Collectors.toSet());

    assertThat(shown).hasSameElementsAs(List.of(RequestEvent.class.getPermittedSubclasses()));
  }
}
