package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RosterHttp
class ExportHttpTest {
  private static final String EXPORT = "/api/v1/roster-exports.xlsx?within=410225106";
  private static final String IMPORTS = "/api/v1/roster-imports";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  private void enter(String name, String more) {
    Answer answer =
        http.put(
            StandIns.COUNTY,
            "/api/v1/members/" + UUID.randomUUID(),
            "{\"name\": \"%s\", \"area\": \"410225106201\"%s}".formatted(name, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read();
    }
  }

  @Test
  void whatWasExportedComesBackUnchanged() throws IOException {
    enter("寅一", ", \"phone\": \"13912345678\", \"address\": \"=HYPERLINK(\\\"http://x\\\")\"");
    enter("寅二", ", \"address\": \"+1\", \"occupation\": \"-2\", \"workplace\": \"@x\"");
    enter(
        "寅三", ", \"address\": \"东街\\n  3号\", \"gender\": \"FEMALE\", \"birthMonth\": \"1987-10\"");
    enter("寅四", ", \"status\": \"AWAY\", \"nextContactOn\": \"2026-12-31\", \"cadenceDays\": 30");
    enter(
        "寅五",
        ", \"categories\": [\"TEACHER\", \"VILLAGE_SAGE\"], \"registeredOn\": \"2025-01-01\"");
    enter("寅六", ", \"status\": \"CLOSED\"");
    http.upload(
        StandIns.COUNTY, IMPORTS, "r.csv", "姓名,村,责任人\n寅七,410225106201,officer-z\n".getBytes(UTF_8));

    for (String language : List.of("zh-CN", "en")) {
      byte[] workbook = http.download(StandIns.SIBLING, EXPORT, "Accept-Language", language);
      List<Row> rows = rows(workbook);
      JsonNode report = http.upload(StandIns.SIBLING, IMPORTS, "r.xlsx", workbook).json();

      assertThat(report.get("unchanged").asInt())
          .as(report.toString())
          .isEqualTo(rows.size() - 1)
          .isEqualTo(report.get("rows").asInt())
          .isGreaterThanOrEqualTo(6);
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(row.stream().filter(java.util.Objects::nonNull).map(Cell::getType))
                      .containsOnly(CellType.STRING));
      String all = rows.toString();
      assertThat(all).contains("=HYPERLINK", "寅七", "officer-z").doesNotContain("寅六", "13912345678");
    }
    assertThat(http.get(StandIns.COUNTY, "/api/v1/members?q=yinyi").body())
        .contains("=HYPERLINK(\\\"http://x\\\")");
  }

  @Test
  void onlyThoseWhoRecordTakeARosterOut() {
    assertThat(http.get(House.LEADER, EXPORT).status()).isEqualTo(403);
    assertThat(http.get(House.VILLAGE, EXPORT).status()).isEqualTo(404);
  }
}
