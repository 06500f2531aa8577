package cn.tongxin.roster.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the roster keeps of a person.
 *
 * @param key its name in code, files and answers
 * @param name its name for people
 * @param headers what else offices write above a column of it
 * @param purpose what it is kept for
 * @param necessity why less would not do; said of everything that is sensitive
 * @param basis on what grounds
 * @param consent the purpose that was consented to, where consent is the grounds
 * @param retention how long it is kept after the member is closed
 * @param sensitive whether it is kept under the member's own key and is in no list, filter, export
 *     or event
 */
public record Datum(
    String key,
    Wording name,
    List<String> headers,
    Wording purpose,
    @Nullable Wording necessity,
    Basis basis,
    @Nullable String consent,
    Period retention,
    boolean sensitive) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the consent is missing, or is there without being the
   *     grounds, or something sensitive has no necessity
   */
  public Datum {
    headers = List.copyOf(headers);
    if ((basis == Basis.CONSENT) != (consent != null)) {
      throw new IllegalArgumentException(key + ": basis and consent do not fit");
    }
    if (sensitive && necessity == null) {
      throw new IllegalArgumentException(key + ": why is it necessary?");
    }
  }

  /**
   * The same words in both languages.
   *
   * @param zh Simplified Chinese
   * @param en English
   */
  public record Wording(String zh, String en) {

    /** In the reader's language. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }
}
