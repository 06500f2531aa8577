package cn.tongxin.roster.member;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters are read, without tones, the usual reading first. */
final class PinyinService {
  private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

  static {
    PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
  }

  /** By character: looking one up takes longer than all that is done with it. */
  private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

  /** All readings of a character; none for what is no common one. */
  static List<String> readings(int point) {
    return Character.isBmpCodePoint(point)
        ? KNOWN.computeIfAbsent(point, PinyinService::lookUp)
        : List.of();
  }

  private static List<String> lookUp(int point) {
    try {
      String[] found = PinyinHelper.toHanyuPinyinStringArray((char) point, PLAIN);
      return found == null ? List.of() : List.of(found).stream().distinct().toList();
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e);
    }
  }

  private PinyinService() {}
}
