package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Makes the pages for people who read in a browser or print. A page is a template {@code
 * pages/<name>.mustache}, which stands in the common layout, and a model whose values are escaped;
 * its title is the message {@code page.<name>}. A template says
 *
 * <ul>
 *   <li>{@code {{#words}}key|{{argument}}|...{{/words}}} for a message in the reader's language;
 *   <li>{@code {{#day}}{{aLocalDate}}{{/day}}} for a day as it is written there;
 *   <li>{@code {{#moment}}{{anInstant}}{{/moment}}} for day and time in Shanghai.
 * </ul>
 */
public final class HtmlPages {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  private final MessageSource words;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  HtmlPages(MessageSource words) {
    this.words = words;
  }

  /**
   * The page as an answer.
   *
   * @param model a record or a map; a value that is not there is left blank
   */
  public ResponseEntity<String> page(String name, Locale locale, Object model) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .body(text(name, locale, model));
  }

  String text(String name, Locale locale, Object model) {
    Mustache.Lambda word = (part, out) -> out.write(word(part.execute(), locale));
    Mustache.Lambda day = (part, out) -> out.write(day(part.execute(), locale));
    Mustache.Lambda moment = (part, out) -> out.write(moment(part.execute(), locale));
    Map<String, Object> common =
        Map.of(
            "page", name,
            "lang", locale.toLanguageTag(),
            "words", word,
            "day", day,
            "moment", moment);
    StringWriter text = new StringWriter();
    templates.computeIfAbsent(name, HtmlPages::compiled).execute(model, common, text);
    return text.toString();
  }

  /** The arguments were escaped when they were written between the bars. */
  private String word(String written, Locale locale) {
    String[] parts = written.strip().split("\\|", -1);
    Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length);
    return Objects.requireNonNullElse(
        words.getMessage(parts[0], arguments, parts[0], locale), parts[0]);
  }

  /** A day in words. */
  public static String day(String written, Locale locale) {
    return written.isBlank()
        ? ""
        : LocalDate.parse(written.strip())
            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /** Day and time to the minute, as they are read off a clock in Shanghai. */
  public static String moment(String written, Locale locale) {
    return written.isBlank()
        ? ""
        : Instant.parse(written.strip())
            .atZone(ChinaDays.ZONE)
            .format(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale));
  }

  private static Template compiled(String name) {
    return Mustache.compiler()
        .nullValue("")
        .emptyStringIsFalse(true)
        .withEscaper(text -> Escapers.HTML.escape(text).replace("|", "&#124;"))
        .withLoader(part -> template(part.equals("content") ? name : part))
        .loadTemplate("layout");
  }

  private static Reader template(String name) throws IOException {
    String path = "/pages/" + name + ".mustache";
    InputStream in = HtmlPages.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return new InputStreamReader(in, UTF_8);
  }
}
