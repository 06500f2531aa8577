package cn.tongxin.roster.sensitive;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.Datum;
import cn.tongxin.roster.member.Purpose;
import cn.tongxin.serving.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The categories of sensitive facts: what the catalogue says is sensitive. */
final class SensitiveData {
  private static final String TRIGGERS = "visitTriggers";

  private final Map<String, Category> categories = new LinkedHashMap<>();

  /**
   * A category.
   *
   * @param purpose the consent that it needs
   */
  record Category(Datum datum, Purpose purpose) {}

  SensitiveData(Catalogue catalogue) {
    for (Datum datum : catalogue.all()) {
      if (datum.sensitive()) {
        Purpose purpose = Purpose.valueOf(Objects.requireNonNull(datum.consent()));
        // Wishes to be greeted are recorded as occasions, and triggers as what they are.
        if (purpose != Purpose.GREETING && !datum.key().equals(TRIGGERS)) {
          categories.put(datum.key(), new Category(datum, purpose));
        }
      }
    }
  }

  /**
   * The category with this key.
   *
   * @throws Problem 422 if there is none
   */
  Category named(String key) {
    Category category = categories.get(key);
    if (category == null) {
      throw Problem.invalid("fields", "sensitive.unknown-category");
    }
    return category;
  }
}
