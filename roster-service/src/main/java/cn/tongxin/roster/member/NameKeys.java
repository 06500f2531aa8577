package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a name is sorted and found: its characters, its pinyin and its initials, from its
 * beginning or from the given name on. A character without a known reading (most beyond the BMP)
 * stands for itself.
 */
final class NameKeys {
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

  /** Surnames whose reading is not the first one of the character. */
  private static final String SURNAMES =
      "单shan曾zeng仇qiu解xie区ou查zha任ren华hua盖ge朴piao尹yin覃qin翟zhai员yun折she缪miao乐yue谌chen"
          + "宓mi逄pang尉yu祭zhai種chong种chong秘bi冼xian召shao";

  /** Surnames of two characters. */
  private static final Set<String> PAIRS =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "夏侯",
          "端木", "南宫", "百里", "东郭", "西门", "独孤", "轩辕", "呼延", "闻人", "澹台", "淳于", "单于", "太史", "申屠", "公羊",
          "濮阳", "赫连", "钟离", "宗政", "仲孙", "鲜于", "闾丘", "司寇", "子车", "颛孙", "拓跋", "万俟", "第五", "纳兰", "完颜",
          "乐正", "谷梁", "段干", "梁丘", "左丘", "东门", "巫马", "公西");

  /** The form in which a name and what is typed to find it are compared. */
  static String plain(String text) {
    return NOISE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private final String characters;
  private final List<String> syllables;
  private final int surname;

  private NameKeys(String characters, List<String> syllables, int surname) {
    this.characters = characters;
    this.syllables = syllables;
    this.surname = surname;
  }

  static NameKeys of(String name) {
    String plain = plain(name);
    return new NameKeys(plain, syllables(plain), surname(name, plain));
  }

  /** How many of the characters are the surname: up to the dot, two where it is a known pair. */
  private static int surname(String name, String plain) {
    int dot = name.indexOf('·');
    if (dot > 0) {
      String first = plain(name.substring(0, dot));
      return first.codePointCount(0, first.length());
    }
    return plain.length() > 2 && PAIRS.contains(plain.substring(0, 2)) ? 2 : 1;
  }

  /** Sorts names by their sound. */
  static String sortKey(String name) {
    return of(name).sound();
  }

  String characters() {
    return characters;
  }

  String sound() {
    return String.join("", syllables);
  }

  String initials() {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(s -> initials.appendCodePoint(s.codePointAt(0)));
    return initials.toString();
  }

  /** What follows the surname, or null where nothing does. */
  @Nullable NameKeys given() {
    if (surname >= syllables.size()) {
      return null;
    }
    String rest = characters.substring(characters.offsetByCodePoints(0, surname));
    return new NameKeys(rest, syllables.subList(surname, syllables.size()), 0);
  }

  /** Who types a surname by its common reading finds it too; null where it has one reading only. */
  @Nullable String otherSound() {
    if (syllables.isEmpty()) {
      return null;
    }
    return PinyinService.readings(characters.codePointAt(0)).stream()
        .filter(reading -> !reading.equals(syllables.getFirst()))
        .findFirst()
        .map(reading -> reading + String.join("", syllables.subList(1, syllables.size())))
        .orElse(null);
  }

  private static List<String> syllables(String plain) {
    List<String> syllables = new ArrayList<>();
    plain.codePoints().forEach(point -> syllables.add(syllable(point, syllables.isEmpty())));
    return syllables;
  }

  private static String syllable(int point, boolean first) {
    String surname = first ? surname(point) : null;
    if (surname != null) {
      return surname;
    }
    List<String> readings = PinyinService.readings(point);
    return readings.isEmpty() ? Character.toString(point) : readings.getFirst();
  }

  private static @Nullable String surname(int point) {
    int at = SURNAMES.indexOf(point);
    if (at < 0 || point < 128) {
      return null;
    }
    int end = at + 1;
    while (end < SURNAMES.length() && SURNAMES.charAt(end) < 128) {
      end++;
    }
    return SURNAMES.substring(at + 1, end);
  }
}
