package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RosterHttp
class CatalogueHttpTest {
  private static final String CATALOGUE = "/api/v1/data-catalogue";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
  }

  @Test
  void itIsDataForProgramsAndAPageForPeople() {
    Answer data = get("*/*");
    Answer page = get("text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(data.json().get("items").get(2).get("name").asString()).isEqualTo("Name");
    assertThat(get("application/json").body()).isEqualTo(data.body());
    assertThat(page.type()).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains("<title>What the roster keeps of a person</title>", "<td>Name</td>")
        .contains(
            "Ethnicity · sensitive", "consent · customs and favourable policies", "three years")
        .doesNotContain("P3Y", "P0D", "held.value", "catalogue.kept");
  }

  @Test
  void aRefusalOfAPageIsAProblemDocument() {
    Answer refused =
        http.send(StandIns.AUDITOR, "GET", CATALOGUE, "", new byte[0], "Accept", "text/html");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.type()).isEqualTo("application/problem+json");
  }

  private Answer get(String accept) {
    return http.send(StandIns.OFFICER, "GET", CATALOGUE, "", new byte[0], "Accept", accept);
  }
}
