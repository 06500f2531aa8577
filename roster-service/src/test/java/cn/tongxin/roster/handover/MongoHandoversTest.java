package cn.tongxin.roster.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoHandoversTest {
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private final TestStore store;
  private Sent sent;
  private Handovers handovers;

  MongoHandoversTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    sent = Sent.unacknowledged();
    handovers =
        new MongoHandovers(
            store.database(),
            sent.relay(),
            Sent.encoder(JsonMapper.builder().build()),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void onlyWhatEveryServerUnderstands() {
    sent.close();
    assertThat(store.watch().strange()).isEmpty();
  }

  @Test
  void anOfficerIsPartOfOneThatIsCarriedOut() {
    handovers.save(handover("a", "b", TODAY), NOW);

    for (Handover other : new Handover[] {handover("b", "a", TODAY), handover("c", "b", TODAY)}) {
      assertThatThrownBy(() -> handovers.save(other, NOW)).isInstanceOf(ConcurrentChange.class);
    }
    handovers.save(handover("b", "a", TODAY.plusDays(3)), NOW.plusSeconds(300_000));
    handovers.save(handover("c", "d", TODAY), NOW);

    assertThat(handovers.unfinished("a", "b")).hasSize(2);
  }

  @Test
  void whatIsCompletedIsClaimedNoMoreAndFreesItsOfficers() {
    Handover handover = handovers.save(handover("a", "b", TODAY), NOW);
    Handover claimed = handovers.claim().orElseThrow();
    assertThat(handovers.claim()).isEmpty();
    handovers.hurry(claimed.id());
    claimed = handovers.claim().orElseThrow();
    claimed.moved(List.of(new Handover.Moved(Holdings.Kind.PAIRING, 7)));
    claimed = handovers.save(claimed, NOW);
    claimed.complete(NOW);
    handovers.save(claimed, NOW);

    assertThat(handovers.claim()).isEmpty();
    handovers.hurry(handover.id());
    assertThat(handovers.claim()).isEmpty();
    assertThat(handovers.unfinished("a", "b")).isEmpty();
    handovers.save(handover("b", "a", TODAY), NOW);
    assertThat(sent.types())
        .startsWith(
            "cn.tongxin.roster.handover-announced.v1", "cn.tongxin.roster.handover-completed.v1");
  }

  @Test
  void itIsReadInItsScopeAndByItsOfficers() {
    UUID id = handovers.save(handover("a", "b", TODAY), NOW).id();

    assertThat(handovers.byId(actor("x", "410225"), id)).isPresent();
    assertThat(handovers.byId(actor("x", "410225106"), id)).isEmpty();
    assertThat(handovers.byId(actor("b", "410225106"), id)).isPresent();
  }

  private static Actor actor(String id, String area) {
    return new Actor(id, new AreaCode(area), Set.of(Role.OFFICER), Set.of());
  }

  private static Handover handover(String from, String to, LocalDate on) {
    var order = new Handover.Order(TOWNSHIP, from, to, on, "x", NOW);
    return Handover.ordered(UUID.randomUUID(), order, TODAY);
  }
}
