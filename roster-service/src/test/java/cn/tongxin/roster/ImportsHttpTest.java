package cn.tongxin.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
  void gb18030AndRareCharactersAreRead() {
    byte[] file = "姓名,村\n丙𠮷,柳园村\n".getBytes(Charset.forName("GB18030"));

    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file), 1, 1, 0, 0, 0);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?q=bing").body()).contains("丙𠮷");
  }

  @Test
  void aPlaceNameThatSeveralPlacesHaveIsAskedFor() {
    Answer answer =
        http.upload(StandIns.COUNTY, IMPORTS, "r.csv", bytes("姓名,乡镇,村\n丁一,,柳园村\n丁二,考城镇,柳园村\n"));

    counts(answer, 2, 1, 0, 0, 1);
  }

  @Test
  void aFormulaIsNeverComputedAndItsRowIsRejected() throws IOException {
    byte[] file =
        sheet(
            sheet -> {
              row(sheet, 0, "姓名", "村");
              row(sheet, 1, "戊一", "柳园村");
              sheet.formula(2, 0, "HYPERLINK(\"http://x\")");
              sheet.value(2, 1, "柳园村");
            });

    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.xlsx", file), 2, 1, 0, 0, 1);
  }

  @Test
  void filesThatAreNoRosterAreProblems() throws IOException {
    byte[] whole = sheet(sheet -> row(sheet, 0, "姓名", "村"));
    refused(Arrays.copyOf(whole, whole.length / 2));
    refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 1});
    refused(new byte[0]);
    refused(new byte[] {'P', 'K', 3, 4});
    refused(bytes("姓名,村\n\"己一,柳园村\n"));
    refused(bytes("姓名,村\n\"" + "a".repeat(300_000)));
    refused(bytes("a,b\n1,2\n"));
    refused(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1, 2});
    refused(bomb());
    refused(hugeColumn());
  }

  private void refused(byte[] file) {
    Answer answer = http.upload(StandIns.OFFICER, IMPORTS, "r.xlsx", file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
  }

  @Test
  void aHundredThousandRowsGoThrough() {
    StringBuilder rows = new StringBuilder("姓名,村,类别\n");
    for (int i = 0; i < 100_000; i++) {
      rows.append("庚").append(i).append(",没有的村,\n");
    }
    counts(
        http.upload(StandIns.OFFICER, IMPORTS, "r.csv", bytes(rows.toString())),
        100_000,
        0,
        0,
        0,
        100_000);
    rows.append("庚,没有的村,\n");
    refused(bytes(rows.toString()));
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

  private static void counts(
      Answer answer, int rows, int added, int merged, int unchanged, int rejected) {
    var report = answer.json();
    assertThat(
            new int[] {
              report.get("rows").asInt(),
              report.get("added").asInt(),
              report.get("merged").asInt(),
              report.get("unchanged").asInt(),
              report.get("rejected").asInt()
            })
        .as(answer.body())
        .containsExactly(rows, added, merged, unchanged, rejected);
  }

  private static byte[] sheet(Consumer<Worksheet> content) throws IOException {
    var file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", "1.0")) {
      content.accept(book.newWorksheet("名册"));
    }
    return file.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  private static byte[] bomb() throws IOException {
    return zip(400 << 20, "xl/sharedStrings.xml", "");
  }

  private static byte[] hugeColumn() throws IOException {
    return zip(0, "xl/worksheets/sheet1.xml", "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>");
  }

  private static byte[] zip(int zeros, String name, String text) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
      byte[] some = new byte[1 << 20];
      for (int i = 0; i < zeros >> 20; i++) {
        zip.write(some);
      }
    }
    return file.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
