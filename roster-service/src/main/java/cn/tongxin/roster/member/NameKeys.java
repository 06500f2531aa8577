package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a name is sorted and found: its characters, its pinyin and its initials, from any of its
 * characters on. A character without a known reading (most beyond the BMP) stands for itself.
 */
final class NameKeys {
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

  /** Surnames whose reading is not the first one of the character. */
  private static final String SURNAMES =
      "单shan曾zeng仇qiu解xie区ou查zha任ren华hua盖ge朴piao尹yin覃qin翟zhai员yun折she缪miao乐yue谌chen"
          + "宓mi逄pang尉yu祭zhai種chong种chong秘bi冼xian召shao";

  /** The form in which a name and what is typed to find it are compared. */
  static String plain(String text) {
    return NOISE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Sorts names by their sound. */
  static String sortKey(String name) {
    return String.join("", syllables(plain(name)));
  }

  /** All that a query may be the beginning of. */
  static Set<String> tokens(String name) {
    String plain = plain(name);
    List<String> syllables = syllables(plain);
    Set<String> tokens = new LinkedHashSet<>();
    for (int i = 0; i < syllables.size(); i++) {
      List<String> rest = syllables.subList(i, syllables.size());
      tokens.add(plain.substring(plain.offsetByCodePoints(0, i)));
      tokens.add(String.join("", rest));
      tokens.add(initials(rest));
    }
    addOtherReadings(plain, syllables, tokens);
    return tokens;
  }

  /** Who types a surname by its common reading finds it too. */
  private static void addOtherReadings(String plain, List<String> syllables, Set<String> tokens) {
    if (plain.isEmpty()) {
      return;
    }
    for (String other : PinyinService.readings(plain.codePointAt(0))) {
      List<String> all = new ArrayList<>(syllables);
      all.set(0, other);
      tokens.add(String.join("", all));
      tokens.add(initials(all));
    }
  }

  private static String initials(List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(s -> initials.appendCodePoint(s.codePointAt(0)));
    return initials.toString();
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

  private NameKeys() {}
}
