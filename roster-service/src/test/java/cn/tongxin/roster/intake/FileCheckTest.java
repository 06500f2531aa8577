package cn.tongxin.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.TheCatalogue;
import cn.tongxin.roster.intake.ColumnMapping.Mapped;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileCheckTest {
  private final Catalogue catalogue = TheCatalogue.read();
  private final List<SheetRow> rows = new ArrayList<>();

  private FileCheckTest row(String... cells) {
    rows.add(new SheetRow("", rows.size() + 1, List.of(cells), Set.of()));
    return this;
  }

  private FileCheck check(Mapped... columns) {
    ColumnMapping mapping = new ColumnMapping(List.of(columns));
    FileCheck check = new FileCheck(new HeaderReader(catalogue, mapping), 1000);
    rows.forEach(check);
    return check;
  }

  private List<String> names(FileCheck check) {
    Table table = check.tables().get("");
    return rows.stream()
        .filter(table::isData)
        .map(row -> table.header().cell(row, Column.NAME))
        .toList();
  }

  @Test
  void titlesBlanksTotalsAndFootsAreNoRows() {
    row("南彰镇服务对象名册（2026年）").row("").row("填报单位：南彰镇", "", "2026年11月");
    row("序号", "姓 名", "性别", "所属村").row();
    row("1", "张三", "男", "柳园村").row("2", "李四", "女", "柳园村").row("3", "", "", "");
    row("序号", "姓 名", "性别", "所属村").row("4", "王五", "", "杨庄村");
    row("合  计", "", "", "3人").row("填表人：赵六", "", "审核人：", "");

    FileCheck check = check();

    assertThat(names(check)).containsExactly("张三", "李四", "王五");
    assertThat(check.rows()).isEqualTo(3);
  }

  @Test
  void aHeadingOverSeveralColumnsIsCompletedByTheNextRow() {
    row("姓名", "性别", "联系方式", "", "微信").row("", "", "联系电话", "家庭住址", "");
    row("张三", "男", "13900000001", "柳园村1号", "");

    Header header = check().tables().get("").header();

    assertThat(header.cell(rows.getLast(), Column.PHONE)).isEqualTo("13900000001");
    assertThat(header.cell(rows.getLast(), Column.ADDRESS)).isEqualTo("柳园村1号");
    assertThat(header.cell(rows.getLast(), Column.GENDER)).isEqualTo("男");
    assertThat(names(check())).containsExactly("张三");
  }

  @Test
  void aColumnWithoutAnEntryIsRefusedByName() {
    row("姓名", "身份证号", "空列", "民族", "").row("张三", "4102251987", "", "汉", "x");

    assertThat(refusals())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("身份证号", "import.column-unknown"),
            org.assertj.core.groups.Tuple.tuple("E", "import.column-unknown"),
            org.assertj.core.groups.Tuple.tuple("民族", "import.column-barred"));
  }

  private List<FieldError> refusals(Mapped... columns) {
    try {
      var _ = check(columns).tables();
      return List.of();
    } catch (Problem refusal) {
      return refusal.errors();
    }
  }

  @Test
  void whatTheOfficeSaidOfItsColumnsCounts() {
    row("户主", "微信", "备注").row("张三", "wx", "x");

    assertThat(refusals()).extracting(FieldError::code).containsExactly("import.no-header");
    Mapped[] said = {new Mapped("户主", "name"), new Mapped("备注", null), new Mapped("微信", null)};
    assertThat(refusals(said)).isEmpty();
    assertThat(names(check(said))).containsExactly("张三");
  }

  @Test
  void aSheetWithHundredsOfColumnsIsNoRoster() {
    row(Stream.generate(() -> "姓名").limit(300).toArray(String[]::new));

    assertThatThrownBy(this::check).isInstanceOf(Problem.class);
    assertThat(SheetRow.letters(0) + SheetRow.letters(26) + SheetRow.letters(299))
        .isEqualTo("AAAKN");
  }
}
