package cn.tongxin.roster.disclosure;

import cn.tongxin.roster.catalogue.Catalogue;
import cn.tongxin.roster.catalogue.Datum;
import cn.tongxin.roster.member.Categories;
import cn.tongxin.serving.HtmlPages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives a disclosure the form of a page: a table for each section, in the reader's words. */
@Service
final class DisclosurePageService {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z][A-Z_]+|recorded|disclosure|import|merged|unmerged|taken back|true|false");

  private final JsonMapper json;
  private final MessageSource words;
  private final Map<String, Datum> catalogue = new HashMap<>();

  DisclosurePageService(JsonMapper json, MessageSource words, Catalogue catalogue) {
    this.json = json;
    this.words = words;
    catalogue.all().forEach(datum -> this.catalogue.put(datum.key(), datum));
  }

  /** The page's model. */
  record Model(DisclosureService.Disclosure disclosure, List<Section> sections) {}

  /** A section; one table for each of its records. */
  record Section(String name, List<Table> tables) {}

  /** A record. */
  record Table(List<Row> rows) {}

  /** A value with its name. */
  record Row(String name, String value) {}

  Model of(DisclosureService.Disclosure disclosure, Locale locale) {
    List<Section> sections = new ArrayList<>();
    disclosure
        .held()
        .forEach((name, held) -> sections.add(section(name, json.valueToTree(held), locale)));
    return new Model(disclosure, sections);
  }

  private Section section(String name, JsonNode held, Locale locale) {
    List<Table> tables = new ArrayList<>();
    boolean several = held.isArray() && !held.isEmpty() && held.get(0).isObject();
    for (JsonNode each : several ? held.values() : List.of(held)) {
      List<Row> rows = new ArrayList<>();
      collect("", name, each, locale, rows);
      tables.add(new Table(rows));
    }
    return new Section(word(name, locale), tables);
  }

  private void collect(String path, String key, JsonNode value, Locale locale, List<Row> rows) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                String name = word(field.getKey(), locale);
                String inner = path.isEmpty() ? name : path + " · " + name;
                collect(inner, field.getKey(), field.getValue(), locale, rows);
              });
    } else if (value.isArray()) {
      value.values().forEach(element -> collect(path, key, element, locale, rows));
    } else if (!value.isNull()) {
      rows.add(new Row(path.isEmpty() ? word(key, locale) : path, said(value, locale)));
    }
  }

  /** Codes in words, days and moments as they are read here; everything else as it is kept. */
  private String said(JsonNode value, Locale locale) {
    String written = value.asString();
    if (MOMENT.matcher(written).matches()) {
      return HtmlPages.moment(written, locale);
    }
    if (DAY.matcher(written).matches()) {
      return HtmlPages.day(written, locale);
    }
    if (!CODE.matcher(written).matches()) {
      return written;
    }
    String listed = Categories.nameOf(written);
    String category = words.getMessage("category." + written, null, listed, locale);
    String festival = words.getMessage("festival." + written, null, category, locale);
    return Objects.requireNonNullElse(
        words.getMessage("held.value." + written.replace(' ', '-'), null, festival, locale),
        written);
  }

  private String word(String key, Locale locale) {
    Datum datum = catalogue.get(key);
    String known = datum == null ? key : datum.name().in(locale);
    String found = words.getMessage("held." + key, null, known, locale);
    return found == null ? known : found;
  }
}
