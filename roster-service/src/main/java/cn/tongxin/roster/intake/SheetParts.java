package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of a packed workbook holds which sheet, and the cells that are merged there. */
final class SheetParts {
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final int LONGEST = 256 * 1024;
  private static final Pattern RELATION = Pattern.compile("<[\\w:]*Relationship\\s[^>]*>");
  private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
  private static final Pattern TARGET = Pattern.compile("\\sTarget=\"([^\"]*)\"");

  private final Map<String, List<MergedRange>> merged = new HashMap<>();
  private final ByteArrayOutputStream relations = new ByteArrayOutputStream();

  /** Whether this part says which part holds which sheet. */
  static boolean areIn(String part) {
    return part.equals(RELATIONS);
  }

  /** Takes more of that part. */
  void look(byte[] some, int length) {
    if (relations.size() < LONGEST) {
      relations.write(some, 0, length);
    }
  }

  void put(String part, List<MergedRange> ranges) {
    merged.put(part, ranges);
  }

  /** The merged cells of each sheet, by the id under which the workbook names it. */
  Map<String, List<MergedRange>> merged() {
    Map<String, List<MergedRange>> byId = new HashMap<>();
    Matcher relation = RELATION.matcher(relations.toString(UTF_8));
    while (relation.find()) {
      String target = attribute(TARGET, relation.group()).toLowerCase(Locale.ROOT);
      String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      byId.put(attribute(ID, relation.group()), merged.getOrDefault(part, List.of()));
    }
    return byId;
  }

  private static String attribute(Pattern which, String relation) {
    Matcher found = which.matcher(relation);
    return found.find() ? found.group(1) : "";
  }
}
