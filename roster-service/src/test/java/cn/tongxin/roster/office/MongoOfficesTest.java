package cn.tongxin.roster.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.roster.Change;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoOfficesTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final AreaCode OTHER = new AreaCode("410225105202");
  private static final Scope HOME = Scope.of(new AreaCode("410225105"));
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Change CHANGE =
      new Change("a", Instant.parse("2026-11-22T02:00:00Z"), MARCH, null);

  private final TestStore store;
  private Sent sent;
  private Offices offices;
  private VillagePlans plans;

  MongoOfficesTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    sent = Sent.unacknowledged();
    var encoder = Sent.encoder(JsonMapper.builder().build());
    offices = new MongoOffices(store.database(), sent.relay(), encoder);
    plans = new MongoVillagePlans(store.database(), sent.relay(), encoder);
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    sent.close();
    assertThat(store.watch().strange()).isEmpty();
  }

  private Office read(Scope scope) {
    return offices.of(scope, List.of(VILLAGE)).getFirst();
  }

  @Test
  void whatWasSavedIsReadAgainAndOnlyInItsScope() {
    Holder holder = new Holder("a", null, "037122222", MARCH, null);
    Office office = read(HOME);
    office.staff(
        new Staffing(
            List.of(new Post("SECRETARY", List.of(holder))), List.of(holder), List.of(holder)),
        CHANGE);
    offices.save(HOME, office);

    assertThat(read(HOME).versions()).isEqualTo(office.versions());
    assertThat(offices.of(ELSEWHERE, List.of(VILLAGE))).isEmpty();
    assertThat(offices.of(HOME, List.of(OTHER, VILLAGE)))
        .extracting(Office::number)
        .containsExactly(0L, 1L);
    assertThatThrownBy(() -> offices.save(ELSEWHERE, read(HOME)))
        .isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void ofTwoWhoRecordAtOnceOneLoses() {
    Office first = read(HOME);
    Office second = read(HOME);
    first.staff(Staffing.NONE, CHANGE);
    second.staff(Staffing.NONE, CHANGE);
    offices.save(HOME, first);

    assertThatThrownBy(() -> offices.save(HOME, second)).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void plansAreReadInTheirScopeAndListedByVillage() {
    Plan plan = new Plan("一村一策", "种梨", List.of("修路"));
    for (AreaCode village : List.of(OTHER, VILLAGE)) {
      plans.save(HOME, VillagePlan.begun(village, plan, "a", CHANGE));
    }

    assertThat(plans.of(HOME, VILLAGE).orElseThrow().present().plan()).isEqualTo(plan);
    assertThat(plans.of(ELSEWHERE, VILLAGE)).isEmpty();
    var first = plans.list(HOME, new PageQuery(1, null));
    assertThat(first.items()).extracting(VillagePlan::village).containsExactly(VILLAGE);
    assertThat(plans.list(HOME, PageQuery.of(1, first.nextCursor())).items())
        .extracting(VillagePlan::village)
        .containsExactly(OTHER);
  }
}
