package cn.tongxin.roster;

import static cn.tongxin.roster.Rosters.bytes;
import static cn.tongxin.roster.Rosters.counts;
import static cn.tongxin.roster.Rosters.row;
import static cn.tongxin.roster.Rosters.sheet;
import static cn.tongxin.roster.Rosters.workbook;
import static cn.tongxin.roster.Rosters.zip;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as offices keep them, and files that are none. */
@RosterHttp
class ImportFilesHttpTest {
  private static final String IMPORTS = "/api/v1/roster-imports";

  private TestHttp http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new TestHttp(port);
    House.enterPlaces(http);
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
    assertThat(refused(oldWorkbook("Workbook"))).contains("old .xls");
    assertThat(refused(oldWorkbook("EncryptedPackage"))).contains("password");
    assertThat(refused(bytes("姓名,村" + ",x".repeat(300) + "\n"))).contains("100 columns");
    refused(new byte[0]);
    refused(new byte[] {'P', 'K', 3, 4});
    refused(bytes("姓名,村\n\"己一,柳园村\n"));
    refused(bytes("姓名,村\n\"" + "a".repeat(300_000)));
    refused(bytes("a,b\n1,2\n"));
    refused(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1, 2});
    refused(bomb());
    refused(hugeColumn());
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
  void whatASecondColumnOfAKindSaysIsLeftOutAndSaidToBe() {
    byte[] file =
        bytes(
            "姓名,所属村,联系电话,手机\n"
                + "马一一,柳园村,13900017001,13900017002\n"
                + "马二二,柳园村,13900017003,13900017003\n");

    Answer answer = http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file);

    counts(answer, 2, 2, 0, 0, 0);
    assertThat(answer.json().get("problems")).hasSize(1);
    assertThat(answer.body()).contains("in a second column of this kind");
  }

  @Test
  void aWorkbookAsAnOfficeKeepsIt() throws IOException {
    byte[] file =
        workbook(
            book -> {
              Worksheet notes = book.newWorksheet("填表说明");
              row(notes, 0, "请如实填写");
              Worksheet first = book.newWorksheet("柳园村");
              row(first, 0, "柳园村服务对象名册");
              row(first, 2, "序号", "姓　名", "性别", "出生年月", "联系电话", "所属村", "单位及职务", "类别");
              first.formula(3, 0, "ROW()-3");
              row(first, 3, null, "辛甲", "男");
              first.value(3, 3, 1987.1);
              first.style(3, 3).format("0.00").set();
              first.value(3, 4, 1.39000001E10);
              row(first, 3, null, null, null, null, null, "柳园村", "兰考家具厂厂长", "乡贤");
              row(first, 4, "2", "辛乙", "女", "", "１３９００００２００２", "柳园村");
              first.value(4, 3, java.time.LocalDate.of(1990, 2, 3));
              first.style(4, 3).format("yyyy\"年\"m\"月\"").set();
              row(first, 5, "合计", "2人");
              Worksheet second = book.newWorksheet("杨庄村");
              row(second, 0, "姓名", "性别", "出生年月", "所属村");
              row(second, 1, "辛丙", "男", "1975.03", "杨庄村");
              row(second, 2, "辛丁", "未知", "", "杨庄村");
              Worksheet hidden = book.newWorksheet("代码表");
              row(hidden, 0, "姓名", "密码");
              row(hidden, 1, "某", "1");
              hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            });

    Answer first = http.upload(StandIns.OFFICER, IMPORTS, "名册.xlsx", file);
    Answer again = http.upload(StandIns.OFFICER, IMPORTS, "名册.xlsx", file);

    counts(first, 4, 3, 0, 0, 1);
    counts(again, 4, 0, 0, 3, 1);
    var problem = first.json().get("problems").get(0);
    assertThat(problem.get("sheet").asString()).isEqualTo("杨庄村");
    assertThat(problem.get("row").asInt()).isEqualTo(3);
    assertThat(problem.get("column").asString()).isEqualTo("Gender");
    var xin = member("xinjia");
    assertThat(xin.get("birthMonth").asString()).isEqualTo("1987-10");
    assertThat(xin.get("gender").asString()).isEqualTo("MALE");
    assertThat(xin.get("workplace").asString()).isEqualTo("兰考家具厂厂长");
    assertThat(xin.get("phone").asString()).isEqualTo("13900000100");
    assertThat(member("xinyi").get("birthMonth").asString()).isEqualTo("1990-02");
    assertThat(member("xinyi").get("phone").asString()).isEqualTo("13900002002");
    assertThat(member("xinbing").get("birthMonth").asString()).isEqualTo("1975-03");
  }

  @Test
  void gb18030AndRareCharactersAreRead() {
    byte[] file = "姓名,村\n丙𠮷,柳园村\n".getBytes(Charset.forName("GB18030"));

    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", file), 1, 1, 0, 0, 0);
    assertThat(http.get(StandIns.OFFICER, "/api/v1/members?q=bing").body()).contains("丙𠮷");
  }

  @Test
  void unicodeTextAndOtherDividersAreRead() {
    String rows = "姓名\t手机\t村\t类别\r\n樊戌辰\t13900000012\t柳园村\t教师，乡贤\r\n";
    byte[] unicode = ("\uFEFF" + rows).getBytes(UTF_16LE);
    byte[] big = ("\uFEFF" + rows).getBytes(UTF_16BE);

    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.txt", unicode), 1, 1, 0, 0, 0);
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.txt", big), 1, 0, 0, 1, 0);
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.tsv", bytes(rows)), 1, 0, 0, 1, 0);
    byte[] semicolons = bytes(rows.replace('\t', ';'));
    counts(http.upload(StandIns.OFFICER, IMPORTS, "r.csv", semicolons), 1, 0, 0, 1, 0);
    assertThat(member("fanxuchen").get("phone").asString()).isEqualTo("13900000012");
    refused(Arrays.copyOf(unicode, unicode.length - 1));
  }

  @Test
  void whatIsMergedOverSeveralRowsCountsForEachExceptWhoSomebodyIs() throws IOException {
    byte[] file =
        sheet(
            sheet -> {
              row(sheet, 0, "柳园村名册");
              sheet.range(0, 0, 0, 3).merge();
              row(sheet, 1, "姓名", "所属村", "单位及职务", "联系电话");
              row(sheet, 2, "庞甲", "柳园村", "兰考家具厂", "13900000301");
              row(sheet, 3, "庞乙", null, null, "13900000302");
              row(sheet, 4, "庞丙", null, "杨庄小学");
              row(sheet, 5, null, null, null, "13900000303");
              row(sheet, 6, "庞丁", "杨庄村");
              sheet.range(2, 1, 5, 1).merge();
              sheet.range(2, 2, 3, 2).merge();
              sheet.range(4, 0, 5, 0).merge();
            });

    Answer report = http.upload(StandIns.OFFICER, IMPORTS, "r.xlsx", file);

    counts(report, 5, 4, 0, 0, 1);
    assertThat(member("pangyi").get("area").asString()).isEqualTo("410225105201");
    assertThat(member("pangyi").get("workplace").asString()).isEqualTo("兰考家具厂");
    assertThat(member("pangbing").get("workplace").asString()).isEqualTo("杨庄小学");
    assertThat(member("pangding").get("area").asString()).isEqualTo("410225105202");
    assertThat(member("pangding").path("workplace").asString("")).isEmpty();
    assertThat(report.json().get("problems").get(0).get("column").asString()).isEqualTo("Name");
  }

  private static byte[] oldWorkbook(String part) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 'E', 0});
    file.writeBytes(part.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    return file.toByteArray();
  }

  private String refused(byte[] file) {
    Answer answer = http.upload(StandIns.OFFICER, IMPORTS, "r.xlsx", file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    return answer.body();
  }

  private tools.jackson.databind.JsonNode member(String q) {
    var found = http.get(StandIns.OFFICER, "/api/v1/members?q=" + q).json().get("items");
    assertThat(found).hasSize(1);
    String id = found.get(0).get("id").asString();
    return http.get(StandIns.OFFICER, "/api/v1/members/" + id).json();
  }

  private static byte[] bomb() throws IOException {
    return zip(400 << 20, "xl/sharedStrings.xml", "");
  }

  private static byte[] hugeColumn() throws IOException {
    return zip(0, "xl/worksheets/sheet1.xml", "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>");
  }
}
