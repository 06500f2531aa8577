package cn.tongxin.roster.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column of a roster may hold, and what offices write above it. */
enum Column {
  NUMBER("编号", "人员编号", "档案号", "number", "no", "externalnumber"),
  NAME("姓名", "名字", "name"),
  PHONE("联系电话", "手机", "手机号", "手机号码", "电话", "联系方式", "phone", "mobile"),
  TOWNSHIP("乡镇", "所属乡镇", "所在乡镇", "镇", "乡", "township"),
  PLACE("所属村", "村", "所在村", "村名", "行政村", "村社区", "地区", "地区代码", "区划代码", "village", "area", "place"),
  ADDRESS("地址", "住址", "家庭住址", "address"),
  CATEGORIES("类别", "人员类别", "category", "categories"),
  OCCUPATION("职业", "职务", "单位及职务", "occupation"),
  OFFICER("责任人", "联系干部", "包联干部", "officer"),
  DEPUTY("第二责任人", "副责任人", "协助责任人", "deputy"),
  CADENCE("走访周期", "联系周期", "cadencedays", "cadence"),
  REGISTERED_ON("登记日期", "建档日期", "registeredon"),
  STATUS("状态", "status");

  private static final Pattern SEVERAL = Pattern.compile("[/|、]");
  private static final Pattern NOISE = Pattern.compile("\\(.*?\\)|（.*?）|[\\s*_\\-:：,，\\u3000]");

  /** Between commas, because an enum holds nothing that could change. */
  private final String headers;

  Column(String... headers) {
    this.headers = "," + String.join(",", headers) + ",";
  }

  /** Where each column is, if this row is a header: one that names the column of names. */
  static Map<Column, Integer> positions(SheetRow row) {
    Map<Column, Integer> positions = new HashMap<>();
    List<String> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      int position = i;
      Arrays.stream(values())
          .filter(column -> column.isNamed(cells.get(position)))
          .forEach(column -> positions.putIfAbsent(column, position));
    }
    return positions.containsKey(NAME) ? positions : Map.of();
  }

  /** One of several names is enough, as in "联系电话/手机". */
  private boolean isNamed(String header) {
    return Arrays.stream(SEVERAL.split(header, -1))
        .map(name -> NOISE.matcher(name).replaceAll("").toLowerCase(Locale.ROOT))
        .anyMatch(name -> headers.contains("," + name + ",") && !name.isEmpty());
  }
}
