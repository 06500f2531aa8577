package cn.tongxin.roster.member;

import cn.tongxin.serving.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The code list of categories, from {@code categories.properties}. Nothing on it says something
 * private of a person; whatever is not on it is not recorded.
 */
public final class Categories {
  private static final Map<String, String> CODES = new TreeMap<>();

  private static final Map<String, String> NAMES = new TreeMap<>();

  static {
    ResourceBundle list = ResourceBundle.getBundle("categories");
    for (String code : list.keySet()) {
      CODES.put(code, code);
      NAMES.put(code, list.getString(code).split(",", -1)[0].strip());
      for (String name : list.getString(code).split(",", -1)) {
        CODES.put(name.strip(), code);
      }
    }
  }

  /** The Chinese name of a code; the code itself where it is no longer on the list. */
  public static String nameOf(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /** The code for a code or for one of its Chinese names. */
  public static Optional<String> codeOf(String written) {
    return Optional.ofNullable(CODES.get(written.strip()));
  }

  /**
   * The codes, each once and in their order.
   *
   * @throws Problem 422 for one that is not on the list
   */
  public static List<String> checked(List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      if (!codes.get(i).equals(CODES.get(codes.get(i)))) {
        throw Problem.invalid("categories[" + i + "]", "member.category");
      }
    }
    return codes.stream().distinct().toList();
  }

  private Categories() {}
}
