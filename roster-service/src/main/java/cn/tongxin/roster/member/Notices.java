package cn.tongxin.roster.member;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts that are read out or shown before a member agrees: {@code notices_*.properties}, with
 * an entry for each purpose and version. A text that was ever shown stays as it was; a new one gets
 * a new version.
 */
final class Notices {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /**
   * A text.
   *
   * @param language {@code zh-CN} or {@code en}
   */
  record Notice(Purpose purpose, String version, String language, String text) {}

  /** Whether there is such a text, in every language. */
  boolean has(Purpose purpose, String version) {
    return LANGUAGES.stream().allMatch(language -> in(language).containsKey(key(purpose, version)));
  }

  /** The texts for a purpose, the oldest version first. */
  List<Notice> of(Purpose purpose) {
    return LANGUAGES.stream()
        .flatMap(
            language ->
                in(language).keySet().stream()
                    .filter(key -> key.startsWith(key(purpose, "")))
                    .map(key -> notice(purpose, key, language)))
        .sorted(Comparator.comparing(Notice::version))
        .toList();
  }

  private static Notice notice(Purpose purpose, String key, Locale language) {
    String version = key.substring(key(purpose, "").length());
    return new Notice(purpose, version, language.toLanguageTag(), in(language).getString(key));
  }

  private static String key(Purpose purpose, String version) {
    return purpose + "." + version;
  }

  private static ResourceBundle in(Locale language) {
    try {
      return ResourceBundle.getBundle(
          "notices",
          language,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    } catch (MissingResourceException e) {
      throw new IllegalStateException("no notices in " + language, e);
    }
  }
}
