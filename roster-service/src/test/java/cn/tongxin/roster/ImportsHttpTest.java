package cn.tongxin.roster;

import static cn.tongxin.roster.Rosters.bytes;
import static cn.tongxin.roster.Rosters.counts;
import static cn.tongxin.roster.Rosters.row;
import static cn.tongxin.roster.Rosters.sheet;
import static cn.tongxin.roster.Rosters.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of the rows of a roster. */
@RosterHttp
class ImportsHttpTest {
  private static final String IMPORTS = "/api/v1/roster-imports";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    byte[] file =
        sheet(
            sheet -> {
              row(sheet, 0, "南彰镇联络服务对象名册");
              row(sheet, 1, "姓名", "联系电话/手机", "所属村", "类别", "职业", "责任人", "登记日期");
              row(sheet, 2, "甲一", "13900000001", "柳园村", "民营企业家、乡贤", "厂长", "", "2026-03-01");
              row(sheet, 3, "甲二", "13900000002", "410225105202", "", "", "officer-x", "2026年3月1日");
              row(sheet, 4, "", "13900000003", "柳园村");
              row(sheet, 5, "甲四", "", "没有的村");
              row(sheet, 6, "甲一", "13900000001", "柳园村");
            });

    Answer first = http.upload(StandIns.OFFICER, IMPORTS, "名册.xlsx", file);
    Answer again = http.upload(StandIns.OFFICER, IMPORTS, "名册.xlsx", file);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    counts(first, 5, 2, 0, 0, 3);
    counts(again, 5, 0, 0, 2, 3);
    assertThat(first.json().get("problems").get(0).get("row").asInt()).isEqualTo(5);
    String list =
        http.get(StandIns.OFFICER, "/api/v1/members?officer=officer-410225105&limit=200").body();
    assertThat(list).contains("甲一").doesNotContain("甲二");
    assertThat(http.get(StandIns.OFFICER, IMPORTS + "/" + first.json().get("id").asString()).body())
        .isEqualTo(first.body());
    assertThat(http.get(StandIns.COUNTY, "/api/v1/vacancies?limit=200").body())
        .doesNotContain("甲一", "甲二");
  }

  @Test
  void aDryRunWritesNothingAndAnotherPlaceIsAMove() {
    byte[] file = bytes("姓名,手机,村\n乙一,13900000011,柳园村\n");
    byte[] moved = bytes("姓名,手机,村\n乙一,13900000011,杨庄村\n");

    counts(http.upload(StandIns.OFFICER, IMPORTS + "?dryRun=true", "r.csv", file), 1, 1, 0, 0, 0);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?q=乙一".replace("乙一", "yiyi")).body())
        .doesNotContain("乙一");
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file), 1, 1, 0, 0, 0);
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", moved), 1, 0, 1, 0, 0);
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", moved), 1, 0, 0, 1, 0);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?within=410225105202&q=yiyi").body())
        .contains("乙一");
  }

  @Test
  void aPlaceNameThatSeveralPlacesHaveIsAskedFor() {
    Answer answer =
        http.upload(StandIns.COUNTY, IMPORTS, "r.csv", bytes("姓名,乡镇,村\n丁一,,柳园村\n丁二,考城镇,柳园村\n"));

    counts(answer, 2, 1, 0, 0, 1);
  }

  @Test
  void aColumnWithoutAnEntryIsRefusedByNameUntilTheOfficeSaysWhatItIs() {
    byte[] file = bytes("户主,微信号,村\n壬一,wx1,柳园村\n");
    String mapping =
        "{\"columns\": [{\"header\": \"户主\", \"datum\": \"name\"}, {\"header\": \"微信号\"}]}";

    assertThat(http.upload(House.VILLAGE, IMPORTS, "r.csv", file).status()).isEqualTo(422);
    Answer barred = http.upload(House.VILLAGE, IMPORTS, "r.csv", bytes("姓名,民族,微信号\n壬一,汉,wx1\n"));
    assertThat(barred.status()).isEqualTo(422);
    assertThat(barred.json().get("errors").findValuesAsString("field"))
        .containsExactly("微信号", "民族");
    Answer kept = http.put(House.VILLAGE, "/api/v1/column-mappings", mapping);
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    assertThat(http.get(House.VILLAGE, "/api/v1/column-mappings").body()).isEqualTo(kept.body());
    counts(http.upload(House.VILLAGE, IMPORTS, "r.csv", file), 1, 1, 0, 0, 0);
    assertThat(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).status()).isEqualTo(422);

    String other = "{\"columns\": [{\"header\": \"微信号\"}]}";
    assertThat(http.put(House.VILLAGE, "/api/v1/column-mappings", mapping).status()).isEqualTo(200);
    assertThat(http.put(House.VILLAGE, "/api/v1/column-mappings", other).status()).isEqualTo(409);
    assertThat(
            http.put(House.VILLAGE, "/api/v1/column-mappings", other, "If-Match", kept.etag())
                .status())
        .isEqualTo(200);
    for (String wrong :
        new String[] {
          "{\"columns\": [{\"header\": \"x\", \"datum\": \"ethnicity\"}]}",
          "{\"columns\": [{\"header\": \"x\"}, {\"header\": \" X \"}]}",
          "{\"columns\": [{\"header\": \"\"}]}",
          "{}"
        }) {
      assertThat(http.put(House.VILLAGE, "/api/v1/column-mappings", wrong).status()).isEqualTo(422);
    }
  }

  @Test
  void theReportIsAPageAndAWorkbookToo() throws IOException {
    byte[] file = bytes("姓名,村\n子一,柳园村\n子二,没有的村\n");
    String report =
        IMPORTS
            + "/"
            + http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file).json().get("id").asString();

    Answer page =
        http.send(
            StandIns.OFFICER, "GET", report, "", new byte[0], "Accept", "text/html,*/*;q=0.8");
    assertThat(page.type()).startsWith("text/html");
    assertThat(page.body())
        .contains("finished · 2 of 2 rows", "<td>1</td><td>0</td><td>0</td><td>1</td>")
        .contains("<td>3</td><td>Place</td><td>is no place in your area</td>")
        .doesNotContain("子");
    assertThat(rows(http.download(StandIns.OFFICER, report + "/workbook")))
        .containsExactly(
            "Sheet|Row|Outcome|Column|Why",
            "|2|new||",
            "|3|rejected|Place|is no place in your area");
    String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assertThat(rows(http.download(StandIns.OFFICER, report, "Accept", xlsx))).hasSize(3);
  }

  @Test
  void aSponsoringUnitIsNamedByItsNameWhereOnlyOneHasIt() {
    String body =
        "{\"kind\": \"ASSOCIATION\", \"name\": \"%s\", \"area\": \"410225105\", \"lifecycle\":"
            + " \"ACTIVE\"}";
    for (String name : new String[] {"南彰商会", "南彰商会联合会", "同名协会", "同名协会"}) {
      Answer recorded =
          http.put(
              StandIns.OFFICER,
              "/api/v1/organisations/" + java.util.UUID.randomUUID(),
              body.formatted(name));
      assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    }

    Answer report =
        http.upload(
            StandIns.OFFICER,
            IMPORTS,
            "r.csv",
            bytes("姓名,所属乡镇,主管单位\n聂甲,南彰镇,南彰商会\n聂乙,南彰镇,同名协会\n聂丙,南彰镇,没有的单位\n"));

    counts(report, 3, 1, 0, 0, 2);
    assertThat(report.json().get("problems").findValuesAsString("message"))
        .containsOnly("must be the id, or the name, of one organisation in your area");
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?q=niejia").body())
        .contains("\"area\":\"410225105\"");
  }

  @Test
  void rowsThatCannotBeRightSayWhy() {
    String id = House.register(http, "癸零").substring("/api/v1/members/".length());
    Answer report =
        http.upload(
            StandIns.OFFICER,
            IMPORTS,
            "r.csv",
            bytes(
                "系统编号,姓名,联系电话,出生年月,所属村,住址\n"
                    + ",癸一,1.39E+10,,柳园村,\n"
                    + ",癸二,,1987.1,柳园村,\n"
                    + ",癸三,,2999-01,柳园村,\n"
                    + ",癸四,,,柳园村,"
                    + "长".repeat(1 << 20)
                    + "\n"
                    + "0198f3a0-0000-7000-8000-00000000dead,癸五,,,柳园村,\n"
                    + id
                    + ",癸零,,,柳园村,\n"
                    + id
                    + ",癸零,,,柳园村,\n"
                    + ",癸六,13900000077/13900000078,,柳园村,\n"));

    counts(report, 8, 2, 0, 1, 5);
    assertThat(report.json().get("problems").findValuesAsString("column"))
        .containsExactly(
            "Telephone",
            "Month of birth",
            "Month of birth",
            "Address",
            "System id",
            "Name",
            "Telephone");
    assertThat(report.json().get("problems").findValues("row").stream().map(n -> n.asInt()))
        .containsExactly(2, 3, 4, 5, 6, 8, 9);
  }

  @Test
  void placesAreImportedByTheCountyOnly() {
    byte[] csv = bytes("410225107,新镇\n410225108101,孤村\nx,y\n410225106,考城镇\n410226,他县\n");
    Answer answer = http.send(StandIns.COUNTY, "POST", "/api/v1/place-imports", "text/csv", csv);

    counts(answer, 5, 1, 0, 1, 3);
    assertThat(
            http.send(StandIns.OFFICER, "POST", "/api/v1/place-imports", "text/csv", csv).status())
        .isEqualTo(403);
    assertThat(http.send("", "POST", "/api/v1/place-imports", "text/csv", csv).status())
        .isEqualTo(401);
    assertThat(http.upload(StandIns.AUDITOR, IMPORTS, "r.csv", csv).status()).isEqualTo(403);
    assertThat(http.upload(House.LEADER, IMPORTS, "r.csv", csv).status()).isEqualTo(403);
  }

  private static java.util.List<String> rows(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream()
          .map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .collect(java.util.stream.Collectors.joining("|")))
          .toList();
    }
  }
}
