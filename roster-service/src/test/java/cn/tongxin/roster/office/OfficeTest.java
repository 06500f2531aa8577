package cn.tongxin.roster.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.roster.Change;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private static final AreaCode VILLAGE = new AreaCode("410225105201");
  private static final AreaCode TOWNSHIP = new AreaCode("410225105");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static Holder holder(String officer, LocalDate from, LocalDate to) {
    return new Holder(officer, null, "037122222", from, to);
  }

  private static Staffing posts(Post... posts) {
    return new Staffing(List.of(posts), List.of(), List.of());
  }

  private static Office staffed(AreaCode area, Staffing staffing) {
    Office office = Office.unrecorded(area);
    office.staff(staffing, new Change("a", Instant.parse("2026-11-22T02:00:00Z"), MARCH, null));
    return office;
  }

  @Test
  void bothPostsAreVacantBeforeAnybodyRecordsThem() {
    assertThat(Office.unrecorded(VILLAGE).vacant(TODAY))
        .extracting(Post::title)
        .containsExactly("SECRETARY", "CONTACT");
    assertThat(Office.unrecorded(TOWNSHIP).vacant(TODAY))
        .extracting(Post::title)
        .containsExactly("OFFICER", "DEPUTY");
  }

  @Test
  void aPostIsVacantOnTheFirstDayWithoutAHolder() {
    Post secretary =
        new Post(
            "SECRETARY", List.of(holder("a", MARCH, TODAY), holder("b", TODAY.plusDays(3), null)));
    Office office = staffed(VILLAGE, posts(secretary, new Post("统战委员", List.of())));

    assertThat(office.holder("SECRETARY", TODAY).orElseThrow().officer()).isEqualTo("a");
    assertThat(office.vacant(TODAY)).extracting(Post::title).containsExactly("CONTACT", "统战委员");
    assertThat(office.vacant(TODAY.plusDays(1))).contains(secretary);
    assertThat(secretary.vacantSince(TODAY.plusDays(2))).isEqualTo(TODAY.plusDays(1));
    assertThat(office.vacant(TODAY.plusDays(3))).doesNotContain(secretary);
  }

  @Test
  void onePostHasOneHolderAtATime() {
    Holder first = holder("a", MARCH, TODAY);
    refused(VILLAGE, posts(new Post("SECRETARY", List.of(first, holder("b", TODAY, null)))));
    refused(VILLAGE, posts(new Post("SECRETARY", List.of(holder("a", TODAY, MARCH)))));
    refused(VILLAGE, posts(new Post("X", List.of()), new Post("X", List.of())));
    staffed(
        VILLAGE,
        posts(new Post("SECRETARY", List.of(first, holder("b", TODAY.plusDays(1), null)))));
  }

  @Test
  void aVillageLacksAnAgentUntilOneHasATelephone() {
    Holder without = new Holder("a", null, null, MARCH, null);
    Holder with = new Holder(null, "秦九", "037122222", MARCH, TODAY);

    assertThat(Office.unrecorded(VILLAGE).lacksAgent(TODAY)).isTrue();
    assertThat(Office.unrecorded(TOWNSHIP).lacksAgent(TODAY)).isFalse();
    assertThat(staffed(VILLAGE, agents(without)).lacksAgent(TODAY)).isTrue();
    Office served = staffed(VILLAGE, agents(without, with));
    assertThat(served.lacksAgent(TODAY)).isFalse();
    assertThat(served.lacksAgent(TODAY.plusDays(1))).isTrue();
    refused(TOWNSHIP, agents(with));
  }

  private static Staffing agents(Holder... agents) {
    return new Staffing(List.of(), List.of(agents), List.of());
  }

  @Test
  void anOfficerIsStationedOnceAtATime() {
    Holder first = holder("a", MARCH, TODAY);
    refused(VILLAGE, stationed(first, holder("a", TODAY, null)));
    refused(VILLAGE, stationed(new Holder(null, "秦九", null, MARCH, null)));
    refused(TOWNSHIP, stationed(first));
    staffed(VILLAGE, stationed(first, holder("b", TODAY, null)));
  }

  private static Staffing stationed(Holder... officers) {
    return new Staffing(List.of(), List.of(), List.of(officers));
  }

  @Test
  void whatOthersAreToldHasNoNameAndNoTelephone() {
    Office office = staffed(VILLAGE, agents(new Holder(null, "秦九", "037122222", MARCH, null)));

    assertThat(office.facts().toString()).doesNotContain("秦九", "037122222");
  }

  @Test
  void aPlanOutlivesTheSecretary() {
    Change march = new Change("a", Instant.parse("2026-11-22T02:00:00Z"), MARCH, null);
    Change today = new Change("b", Instant.parse("2026-11-22T02:00:00Z"), TODAY, "换届");
    VillagePlan plan = VillagePlan.begun(VILLAGE, plan("种梨"), "a", march);
    plan.change(plan("种梨、修路"), "b", today);

    assertThat(plan.asOf(TODAY.minusDays(1)).orElseThrow().secretary()).isEqualTo("a");
    assertThat(plan.present().secretary()).isEqualTo("b");
    assertThat(plan.versions()).extracting(v -> v.plan().text()).containsExactly("种梨", "种梨、修路");
    assertThat(plan.asOf(MARCH.minusDays(1))).isEmpty();
    assertThatThrownBy(() -> plan.change(plan("x"), null, march)).isInstanceOf(Problem.class);
  }

  private static Plan plan(String text) {
    return new Plan("一村一策", text, List.of());
  }

  private static void refused(AreaCode area, Staffing staffing) {
    ThrowingCallable step = () -> staffed(area, staffing);
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }
}
