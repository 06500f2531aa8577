package cn.tongxin.roster;

import static cn.tongxin.roster.OrganisationDesk.body;
import static cn.tongxin.roster.OrganisationDesk.id;
import static cn.tongxin.roster.OrganisationDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Posts of members in organisations, and the unit that stands for who has no village. */
@RosterHttp
class PostsHttpTest {
  private TestHttp http;
  private OrganisationDesk desk;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
    desk = new OrganisationDesk(http);
  }

  @Test
  void membersHavePostsInOrganisationsThatAreThereAndStayThroughAMerger() {
    String old = desk.entered("BRANCH", "旧会", "");
    String into = desk.entered("BRANCH", "新会", "");
    String member = "/api/v1/members/" + UUID.randomUUID();
    String later = "/api/v1/members/" + UUID.randomUUID();
    String post =
        "{\"name\": \"冯一\", \"area\": \"410225105201\", \"affiliations\": [{\"organisationId\":"
            + " \"%s\", \"post\": \"会员\", \"from\": \"2026-01-01\"%s}]}";
    assertThat(http.put(StandIns.OFFICER, member, post.formatted(id(old), "")).status())
        .isEqualTo(201);
    assertThat(members(old)).containsExactly(id(member));

    String merger =
        body("BRANCH", "旧会", "\"lifecycle\": \"MERGED\", \"mergedInto\": \"" + id(into) + "\"");
    http.put(StandIns.OFFICER, old, merger, "If-Match", "\"1\"");
    Answer resolved = http.put(StandIns.OFFICER, later, post.formatted(id(old), ""));

    assertThat(resolved.body()).contains(id(into)).doesNotContain(id(old));
    assertThat(http.put(StandIns.OFFICER, later, post.formatted(id(old), "")).status())
        .isEqualTo(200);
    assertThat(http.put(StandIns.OFFICER, member, post.formatted(id(old), "")).body())
        .contains(id(old));
    assertThat(members(into)).containsExactlyInAnyOrder(id(member), id(later));
    assertThat(http.get(StandIns.SIBLING, into + "/members").status()).isEqualTo(404);
  }

  private List<String> members(String organisation) {
    List<String> found = new ArrayList<>();
    for (var one : http.get(House.VILLAGE, organisation + "/members").json().get("items")) {
      found.add(one.get("memberRef").asString());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"organisationId\": \"0198f3a0-0000-7000-8000-00000000ffff\", \"post\": \"a\","
            + " \"from\": \"2026-01-01\"}]",
        "[{\"organisationId\": \"OWN\", \"post\": \"a\", \"from\": \"2026-01-01\", \"to\":"
            + " \"2025-12-31\"}]",
        "[{\"organisationId\": \"OWN\", \"post\": \"a\", \"from\": \"2026-01-01\"},"
            + " {\"organisationId\": \"OWN\", \"post\": \"a\", \"from\": \"2026-02-01\"}]",
        "[{\"organisationId\": \"THEIRS\", \"post\": \"a\", \"from\": \"2026-01-01\"}]"
      })
  void anAffiliationThatCannotBeIsRefused(String affiliations) {
    String own = desk.entered("GROUP", "本组", "");
    String theirs = path();
    http.put(
        StandIns.SIBLING, theirs, body("GROUP", "他组", "").replace("410225105201", "410225106201"));
    String member = "/api/v1/members/" + UUID.randomUUID();
    String body =
        "{\"name\": \"冯二\", \"area\": \"410225105201\", \"affiliations\": "
            + affiliations.replace("OWN", id(own)).replace("THEIRS", id(theirs))
            + "}";

    Answer answer = http.put(StandIns.OFFICER, member, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("affiliations[");
    assertThat(http.get(StandIns.OFFICER, member).status()).isEqualTo(404);
  }

  @Test
  void aSponsorIsAnOrganisationThatIsThere() {
    String body = "{\"name\": \"冯三\", \"area\": \"410225105\", \"sponsor\": \"%s\"}";
    String member = "/api/v1/members/" + UUID.randomUUID();

    assertThat(http.put(StandIns.OFFICER, member, body.formatted(UUID.randomUUID())).status())
        .isEqualTo(422);
    String unit = desk.entered("ASSOCIATION", "挂靠单位", "");
    assertThat(http.put(StandIns.OFFICER, member, body.formatted(id(unit))).status())
        .isEqualTo(201);
  }
}
