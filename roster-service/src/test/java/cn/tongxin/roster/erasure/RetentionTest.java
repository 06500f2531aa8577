package cn.tongxin.roster.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.roster.House;
import cn.tongxin.roster.RosterHttp;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept of people after they left: three years, by the catalogue; today is 2026-11-22. */
@RosterHttp
class RetentionTest {
  private static final String BORN = "{\"name\": \"%s\", \"area\": \"410225105201\",";
  private static final LocalDate LONG_AGO = LocalDate.of(2023, 11, 22);

  @Autowired private Members members;
  @Autowired private RetentionService retention;
  @Autowired private Clock clock;
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  /** Somebody served since 2020 who left on that day, in another village after that. */
  private String leftOn(String name, LocalDate day) {
    String path = "/api/v1/members/" + UUID.randomUUID();
    String body = BORN.formatted(name) + " \"registeredOn\": \"2020-03-01\"}";
    assertThat(http.put(StandIns.OFFICER, path, body).status()).isEqualTo(201);
    Member member = stored(path);
    Entry entry = new Entry("officer", day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
    member.change(member.profile().with(MemberStatus.CLOSED), null, entry);
    Entry later = new Entry("officer", Instant.parse("2026-06-01T04:00:00Z"));
    member.move(new AreaCode("410225105202"), later.day(), "merged villages", later);
    members.save(Scope.platform(), member);
    return path;
  }

  private Member stored(String path) {
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    return members.byId(Scope.platform(), id).orElseThrow();
  }

  private String statusOf(String path) {
    return http.get(StandIns.OFFICER, path).json().get("status").asString();
  }

  @Test
  void whoLeftLongerAgoThanAnythingIsKeptIsErasedWithACertificateAndNobodyElse() {
    String longAgo = leftOn("寿一", LONG_AGO);
    String dayAfter = leftOn("寿二", LONG_AGO.plusDays(1));
    String here = House.register(http, "寿三");

    retention.sweep();
    retention.sweep();

    await().until(() -> http.get(StandIns.OFFICER, longAgo + "/erasure").body().contains("keyD"));
    Answer certificate = http.get(StandIns.OFFICER, longAgo + "/erasure");
    assertThat(certificate.json().get("requestedBy").asString()).isEqualTo(RetentionService.BY);
    assertThat(statusOf(longAgo)).isEqualTo("ERASED");
    for (String other : List.of(dayAfter, here)) {
      assertThat(http.get(StandIns.OFFICER, other + "/erasure").status()).isEqualTo(404);
    }
    assertThat(statusOf(dayAfter)).isEqualTo("CLOSED");
    assertThat(statusOf(here)).isEqualTo("ACTIVE");
  }

  @Test
  void pastCountsFindWhoeverWasErasedForThat() {
    String path = leftOn("寿四", LONG_AGO);
    retention.sweep();
    await().until(() -> statusOf(path).equals("ERASED"));

    Answer then = http.get(StandIns.OFFICER, path + "?asOf=2022-06-30");

    assertThat(then.json().get("status").asString()).isEqualTo("ACTIVE");
    assertThat(then.json().get("area").asString()).isEqualTo("410225105201");
    assertThat(then.body()).doesNotContain("寿四");
  }

  @Test
  void whoLeftIsFoundByTheDayHoweverOftenSomethingIsRecordedSinceAndNotWhenServedAgain() {
    String left = leftOn("寿五", LONG_AGO.plusDays(3));
    String back = leftOn("寿六", LONG_AGO.plusDays(3));
    Member again = stored(back);
    again.change(
        again.profile().with(MemberStatus.ACTIVE), null, new Entry("officer", clock.instant()));
    members.save(Scope.platform(), again);

    assertThat(closedBy(LONG_AGO.plusDays(2))).doesNotContain(stored(left).id());
    assertThat(closedBy(LONG_AGO.plusDays(3)))
        .contains(stored(left).id())
        .doesNotContain(stored(back).id());
  }

  private List<UUID> closedBy(LocalDate day) {
    return members.closedBy(day, 100).stream().map(Member::id).toList();
  }
}
