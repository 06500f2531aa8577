package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class HtmlPagesTest {
  private final StaticMessageSource words = new StaticMessageSource();
  private final HtmlPages pages = new HtmlPages(words);

  /** What the specimen speaks of. */
  record Model(String name, LocalDate on, LocalDate until) {}

  @BeforeEach
  void speakTwoLanguages() {
    words.addMessage("greeting", Locale.SIMPLIFIED_CHINESE, "{0}，您好");
    words.addMessage("greeting", Locale.ENGLISH, "Good day, {0}");
    words.addMessage("page.specimen", Locale.ENGLISH, "A specimen");
  }

  @Test
  void aPageSpeaksTheReadersLanguage() {
    Model model = new Model("张三", LocalDate.of(2026, 11, 22), null);

    assertThat(pages.text("specimen", Locale.SIMPLIFIED_CHINESE, model))
        .contains("<html lang=\"zh-CN\">", "<h1>张三，您好</h1>", "<p>2026年11月22日|</p>", "@media print");
    assertThat(pages.text("specimen", Locale.ENGLISH, model))
        .contains("<title>A specimen</title>", "Good day, 张三", "<p>November 22, 2026|</p>");
  }

  @Test
  void aMomentIsReadOffAClockInShanghai() {
    assertThat(HtmlPages.moment("2026-11-21T16:05:59Z", Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("2026年11月22日 00:05");
    assertThat(HtmlPages.moment("2026-11-21T16:05:59Z", Locale.ENGLISH))
        .startsWith("November 22, 2026")
        .contains("12:05");
  }

  @Test
  void whatPeopleEnteredIsNeverMarkup() {
    Model model = new Model("<script>|'{0}\"", null, null);

    assertThat(pages.text("specimen", Locale.ENGLISH, model))
        .doesNotContain("<script>")
        .contains("Good day, &lt;script&gt;&#124;&#39;{0}&quot;</h1>");
  }
}
