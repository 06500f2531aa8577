package cn.tongxin.activity.request;

import java.text.Normalizer;
import java.util.ArrayList;
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
record Warning(String field, Found found) {

  /** What should not be in free text. */
  enum Found {
    ID_CARD("(?<![0-9])[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx](?![0-9])"),
    PHONE("(?<![0-9])(\\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");

    private final Pattern form;

    Found(String form) {
      this.form = Pattern.compile(form);
    }

    boolean isIn(String text) {
      return form.matcher(text).find();
    }
  }

  /** All that should not be in a request's words. */
  static List<Warning> about(RequestSnapshot s) {
    List<Warning> found = new ArrayList<>();
    look("summary", s.intake().summary(), found);
    s.closing()
        .answer()
        .ifPresent(
            answer -> {
              look("finding", answer.finding(), found);
              look("reply", answer.reply(), found);
            });
    s.deadline().pauses().forEach(pause -> look("pauses", pause.reason(), found));
    s.chain().links().forEach(link -> look("chain", link.reason(), found));
    s.chain().links().forEach(link -> look("chain", link.answer(), found));
    s.closing().reopenings().forEach(again -> look("reopenings", again.reason(), found));
    return found.stream().distinct().toList();
  }

  private static void look(String field, @Nullable String text, List<Warning> found) {
    if (text != null) {
      // Digits of full width are digits too.
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
      for (Found kind : Found.values()) {
        if (kind.isIn(plain)) {
          found.add(new Warning(field, kind));
        }
      }
    }
  }
}
