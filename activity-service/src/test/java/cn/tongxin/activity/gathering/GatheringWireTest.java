package cn.tongxin.activity.gathering;

import static cn.tongxin.activity.gathering.Samples.DAY;
import static cn.tongxin.activity.gathering.Samples.ID;
import static cn.tongxin.activity.gathering.Samples.heads;
import static cn.tongxin.activity.gathering.Samples.held;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class GatheringWireTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static Stream<GatheringEvent> events() {
    GatheringPlan course = Samples.course(DAY);
    List<Attendance> came = List.of(heads(1, 0, 100), heads(2, 0, 90), heads(3, 20, 90));
    Turnout turnout =
        Turnout.of(course, came, held(DAY, new HeadCount(Audience.REPRESENTATIVES, 100)));
    return Stream.of(
        new GatheringEvent.Planned(ID, course, Samples.SERIES),
        new GatheringEvent.Held(ID, course, DAY, turnout),
        new GatheringEvent.Cancelled(ID, course, DAY));
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(GatheringEvent event) {
    EventDraft draft = GatheringWire.draft(event);
    String payload = JSON.writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }

  @ParameterizedTest
  @MethodSource("events")
  void titlesPlacesAndNamesStayAtHome(GatheringEvent event) {
    String payload = JSON.writeValueAsString(GatheringWire.draft(event).data());

    assertThat(payload).doesNotContain("title", "stays here", "town hall", "policy", "slides");
  }
}
