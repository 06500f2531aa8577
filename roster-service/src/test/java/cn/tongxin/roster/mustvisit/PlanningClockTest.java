package cn.tongxin.roster.mustvisit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.festival.FestivalService;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Somebody;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Windows at the turn of the year, at the Spring Festival, and with clocks that are odd. */
@RosterHttp
class PlanningClockTest {
  private static final AreaCode VILLAGE = new AreaCode("410297101201");
  private static final TimeZone HERE = TimeZone.getDefault();
  private static final Set<String> SPRING = Set.of("SPRING_FESTIVAL");

  @Autowired private MustVisits windows;
  @Autowired private Members members;
  @Autowired private FestivalService festivals;
  @Autowired private Planner planner;
  @Autowired private VaultService vault;

  @AfterEach
  void home() {
    TimeZone.setDefault(HERE);
  }

  private UUID whoWishes(Set<String> occasions) {
    Member member = Somebody.whoWishes(vault, "某人", VILLAGE, occasions);
    members.saveAll(List.of(member));
    return member.id();
  }

  private int planned(UUID member, String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new PlanningService(members, windows, festivals, planner, clock).plan(List.of(member));
  }

  private void wishesNothing(UUID id) {
    Member member = members.byId(Scope.platform(), id).orElseThrow();
    Somebody.wishesNothing(vault, member);
    members.save(Scope.platform(), member);
  }

  private List<LocalDate> begins(UUID member) {
    return windows.ofMember(member).stream()
        .filter(window -> !window.withdrawn())
        .map(window -> window.owed().from())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York"})
  void inItsLastSecondTheYearIsPlannedToTheEndOfTheNextAndThenNothingMoves(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    UUID member = whoWishes(Set.of("NEW_YEAR", "SPRING_FESTIVAL", "WINTER_SOLSTICE"));

    assertThat(planned(member, "2026-12-31T15:59:59Z")).isEqualTo(4);
    assertThat(begins(member))
        .containsExactly(
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 1, 30),
            LocalDate.of(2027, 12, 15),
            LocalDate.of(2027, 12, 25));
    assertThat(planned(member, "2026-12-31T16:00:00Z")).isZero();
    assertThat(planned(member, "2027-02-05T16:00:00Z")).as("the 6th begins").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai"})
  void aWindowAcrossTheSpringFestivalIsOwedToItsLastSecond(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    UUID inTime = whoWishes(SPRING);
    UUID tooLate = whoWishes(SPRING);
    int _ = planned(inTime, "2027-02-05T16:00:00Z");
    int _ = planned(tooLate, "2027-02-05T16:00:00Z");
    LocalDate window = LocalDate.of(2027, 1, 30);
    assertThat(begins(inTime)).contains(window);

    wishesNothing(inTime);
    wishesNothing(tooLate);
    int _ = planned(inTime, "2027-02-08T15:59:59Z");
    int _ = planned(tooLate, "2027-02-08T16:00:00Z");

    assertThat(begins(inTime)).isEmpty();
    assertThat(begins(tooLate)).as("what is over stays as it was").containsExactly(window);
  }

  @Test
  void aClockThatJumpsBackOverMidnightWithdrawsNothing() {
    UUID member = whoWishes(SPRING);
    assertThat(planned(member, "2027-01-18T15:59:59Z")).isEqualTo(1);
    // From midnight on the window of 2028, which begins on 19 January, is within the year.
    assertThat(planned(member, "2027-01-18T16:10:00Z")).isEqualTo(1);
    assertThat(begins(member)).hasSize(2);

    assertThat(planned(member, "2027-01-18T15:10:00Z")).isZero();
    assertThat(planned(member, "2027-01-18T16:10:01Z")).isZero();
    assertThat(begins(member)).hasSize(2);
  }
}
