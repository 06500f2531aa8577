package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Households, and the address book. */
@RosterHttp
class HouseholdsHttpTest {
  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String household(String address, String... members) {
    StringBuilder ids = new StringBuilder();
    for (String member : members) {
      ids.append(ids.isEmpty() ? "" : ", ").append('"').append(id(member)).append('"');
    }
    return "{\"area\": \"410225105201\", \"address\": \"%s\", \"cadre\": \"village-410225105201\", \"members\": [%s]}"
        .formatted(address, ids);
  }

  @Test
  void aHouseholdHasOneAddressOneCadreAndMembersWhoLiveInNoOther() {
    String first = House.register(http, "蒋一");
    String second = House.register(http, "蒋二");
    String path = "/api/v1/households/" + UUID.randomUUID();
    String other = "/api/v1/households/" + UUID.randomUUID();

    Answer created = http.put(House.VILLAGE, path, household("东街1号", first, second));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(http.put(House.VILLAGE, path, household("东街1号", first, second)).status())
        .isEqualTo(200);
    assertThat(http.put(House.VILLAGE, path, household("东街2号", first)).status()).isEqualTo(409);
    assertThat(http.put(House.VILLAGE, other, household("西街1号", second)).status()).isEqualTo(409);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/households?member=" + id(second)).body())
        .contains("东街1号");
    assertThat(
            http.put(House.VILLAGE, path, household("东街2号", first), "If-Match", created.etag())
                .status())
        .isEqualTo(200);
    assertThat(http.put(House.VILLAGE, other, household("西街1号", second)).status()).isEqualTo(201);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/households?cadre=village-410225105201").body())
        .contains("西街1号");
  }

  @Test
  void whoMovesAwayLeavesTheHousehold() {
    String member = House.register(http, "沈一");
    String path = "/api/v1/households/" + UUID.randomUUID();
    http.put(House.VILLAGE, path, household("南街1号", member));
    String move =
        "{\"area\": \"410225105202\", \"effectiveOn\": \"2026-11-01\", \"reason\": \"x\"}";
    assertThat(http.post(StandIns.OFFICER, member + "/moves", move).status()).isEqualTo(200);

    assertThat(http.get(StandIns.OFFICER, path).json().get("members").size()).isZero();
    assertThat(
            http.put(House.VILLAGE, path, household("南街1号", member), "If-Match", "\"2\"").status())
        .isEqualTo(422);
  }

  @Test
  void whoAgreedAndCanLeadOthersStandsInTheAddressBookAndLeavesItWithTheConsent() {
    String member = House.register(http, "韩富");
    String leading =
        House.member("韩富", "410225105201").replace("}", ", \"categories\": [\"INCOME_LEADER\"]}");
    http.put(StandIns.OFFICER, member, leading, "If-Match", "\"1\"");
    String book = "/api/v1/address-book?limit=200";
    assertThat(http.get(StandIns.OFFICER, book).body()).doesNotContain(id(member));

    Answer agreed =
        http.put(
            StandIns.OFFICER,
            member + "/consents/ADDRESS_BOOK",
            "{\"grantedOn\": \"2026-01-01\", \"expiresOn\": \"2027-06-30\","
                + " \"noticeVersion\": \"1\", \"method\": \"PAPER\"}");
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(http.get(House.LEADER, book + "&q=hanf").body()).contains(id(member));
    assertThat(http.get(House.LEADER, book + "&q=zhang").body()).doesNotContain(id(member));
    assertThat(http.get(StandIns.SIBLING, book).body()).doesNotContain(id(member));

    http.delete(StandIns.OFFICER, member + "/consents/ADDRESS_BOOK");
    assertThat(http.get(StandIns.OFFICER, book).body()).doesNotContain(id(member));
  }
}
