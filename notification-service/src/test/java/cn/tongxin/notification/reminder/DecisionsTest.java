package cn.tongxin.notification.reminder;

import static cn.tongxin.notification.reminder.World.TODAY;
import static cn.tongxin.notification.reminder.World.VILLAGE;
import static cn.tongxin.notification.reminder.World.active;
import static cn.tongxin.notification.reminder.World.day;
import static cn.tongxin.notification.reminder.World.pairing;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.notification.reminder.Decision.HandedOver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is decided here is published, and is the same where it is learned from the topic. */
class DecisionsTest {
  private static final UUID MEMBER = UUID.fromString("0198f3a0-0000-7000-8000-000000000001");
  private static final UUID WINDOW = UUID.fromString("0198f3a0-0000-7000-8000-0000000000b1");
  private static final UUID REMINDER = Reminder.idOf("reminder:" + MEMBER + ":" + WINDOW);
  private static final CarePlan.Acting ACTING =
      new CarePlan.Acting(World.OFFICER, Instant.EPOCH, TODAY);

  private final CarePlan plan = CarePlan.unknown(MEMBER);

  private static Fact.Window announced(long seq) {
    List<String> officers = List.of("officer-410225105", "deputy-410225105");
    return new Fact.Window(WINDOW, officers, day("2026-12-25"), day("2027-01-03"), false, seq);
  }

  private Reminder owed() {
    return plan.reminders(TODAY).stream().filter(r -> r.id().equals(REMINDER)).findFirst().get();
  }

  private void learn(Fact... facts) {
    Stream.of(facts).forEach(plan::learn);
  }

  static Stream<EventDraft> sent() {
    CarePlan plan = CarePlan.unknown(MEMBER);
    plan.learn(active(MEMBER, 1));
    plan.learn(announced(1));
    plan.postpone(REMINDER, day("2027-01-20"), "away for a while", ACTING);
    UUID window = Reminder.idOf(Owed.cause(MEMBER, WINDOW.toString()));
    plan.handOver(Set.of(window), "officer-410225105", "officer-new");
    var settings =
        new SettingsWire.Entered(VILLAGE.upTo(9), Map.of(ReminderKind.MUST_VISIT, 20), true);
    return Stream.concat(
        plan.news().stream().map(news -> DecisionWire.draft(plan.snapshot(), news)),
        Stream.of(SettingsWire.draft(settings)));
  }

  @ParameterizedTest
  @MethodSource("sent")
  void whatIsSentIsTheFrozenExampleAndKeepsItsSchema(EventDraft draft) {
    String payload = JsonMapper.shared().writeValueAsString(draft.data());

    assertThat(Contracts.violations(draft.type(), payload)).isEmpty();
    assertThat(Contracts.tree(payload)).isEqualTo(Contracts.tree(Contracts.example(draft.type())));
  }

  @Test
  void whatComesBeforeThatWhichItIsAboutIsKeptUntilThen() {
    learn(
        Postponement.told(REMINDER, day("2027-01-20"), 1),
        new HandedOver(WINDOW, List.of("officer-new"), 1, 2));
    learn(active(MEMBER, 1), announced(1));

    assertThat(owed().dueOn()).isEqualTo("2027-01-20");
    assertThat(owed().officer()).isEqualTo("officer-new");
  }

  @Test
  void theLaterDecisionHoldsInWhateverOrderTheyCome() {
    learn(active(MEMBER, 1), announced(1), Postponement.told(REMINDER, day("2027-02-20"), 2));
    learn(Postponement.told(REMINDER, day("2027-01-20"), 1));

    assertThat(owed().dueOn()).isEqualTo("2027-02-20");
  }

  @Test
  void aHandOverChangesNoLaterAnnouncement() {
    learn(active(MEMBER, 1), new HandedOver(WINDOW, List.of("officer-new"), 1, 1), announced(2));

    assertThat(owed().officer()).isEqualTo("officer-410225105");
  }

  @Test
  void whatIsDecidedAfterWhatWasLearnedIsNumberedBehindIt() {
    learn(active(MEMBER, 1), announced(1), Postponement.told(REMINDER, day("2027-01-20"), 7));

    plan.postpone(REMINDER, day("2027-02-20"), "again", ACTING);

    assertThat(plan.news()).extracting(Decision::seq).containsExactly(8L);
    assertThat(owed().dueOn()).isEqualTo("2027-02-20");
  }

  @Test
  void theSameWordsAsWereLearnedDecideNothing() {
    learn(active(MEMBER, 1), announced(1), Postponement.told(REMINDER, day("2027-01-20"), 1));

    assertThat(plan.postpone(REMINDER, day("2027-01-20"), "why", ACTING)).isFalse();
  }

  @Test
  void whyGoesWithAnErasedMember() {
    learn(active(MEMBER, 1), pairing("p", "2026-09-01", 1), announced(1));
    plan.postpone(REMINDER, day("2027-01-20"), "why", ACTING);

    learn(new Fact.Service(MEMBER, VILLAGE, Fact.Status.ERASED, 1, null, day("2026-09-01"), 2));

    assertThat(plan.snapshot().postponements())
        .allMatch(it -> it.reason() == null && it.by() == null && it.at() == null);
  }
}
