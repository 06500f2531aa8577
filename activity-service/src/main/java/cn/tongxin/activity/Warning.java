package cn.tongxin.activity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wrote a number into free text that should not be there. It is not refused, because
 * a person may have needed it said; it is named, so that it can be taken out.
 *
 * @param field where it is
 * @param found what it is
 */
public record Warning(String field, Found found) {

  /** What should not be in free text. */
  public enum Found {
    ID_CARD("(?<![0-9])[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx](?![0-9])"),
    PHONE("(?<![0-9])(\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");

    private final Pattern form;

    Found(String form) {
      this.form = Pattern.compile(form);
    }

    private boolean isIn(String text) {
      return form.matcher(text).find();
    }
  }

  /** What should not be in this text; nothing where there is none. */
  public static List<Warning> about(String field, @Nullable String text) {
    if (text == null) {
      return List.of();
    }
    // Digits of full width are digits too.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Arrays.stream(Found.values())
        .filter(found -> found.isIn(plain))
        .map(found -> new Warning(field, found))
        .toList();
  }
}
