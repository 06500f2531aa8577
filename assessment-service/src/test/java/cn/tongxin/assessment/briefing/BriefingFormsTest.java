package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.figures.Figure;
import cn.tongxin.serving.AreaCode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The forms of one briefing; none of them is given a clock. */
class BriefingFormsTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void documentAndSpreadsheetAreTheSameBytesInWhateverZoneLocaleAndMoment(String language) {
    byte[] text = WordDocument.of(briefing(language));
    byte[] book = BookDocument.of(briefing(language));
    TimeZone before = TimeZone.getDefault();
    Locale spoken = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(WordDocument.of(briefing(language))).isEqualTo(text);
      assertThat(texts(BookDocument.of(briefing(language)))).isEqualTo(texts(book));
      assertThat(BookDocument.of(briefing(language))).isEqualTo(book);
    } finally {
      TimeZone.setDefault(before);
      Locale.setDefault(spoken);
    }
    keepForALook(language, text, book);
  }

  /**
   * Of the day on which this was written; how archives and pictures are packed is the machine's
   * affair.
   */
  @ParameterizedTest
  @CsvSource({
    "zh-CN, a2bc01acee858789, 5808f54042ed0ef3",
    "en, 6af8b37d8034b79d, 6c0c7002dce88323"
  })
  void everyStartOnEveryDayMakesTheSame(String language, String document, String spreadsheet)
      throws Exception {
    assertThat(
            digest(WordDocument.of(briefing(language)))
                + " "
                + digest(BookDocument.of(briefing(language))))
        .isEqualTo(document + " " + spreadsheet);
  }

  private static String digest(byte[] archive) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    FixedZip.entries(archive)
        .forEach(
            (name, bytes) -> {
              sha.update(name.getBytes(UTF_8));
              sha.update(name.endsWith(".png") ? new byte[0] : bytes);
            });
    return HexFormat.of().formatHex(sha.digest(), 0, 8);
  }

  @Test
  void noPartOfAnArchiveSaysWhenItWasMade() throws Exception {
    for (byte[] made :
        new byte[][] {WordDocument.of(briefing("en")), BookDocument.of(briefing("en"))}) {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(made))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
          assertThat(new String(zip.readAllBytes(), UTF_8)).doesNotContain("dcterms:created");
        }
      }
    }
  }

  @Test
  void theDocumentIsWellFormedAndHasAPictureOfEachSection() throws Exception {
    Map<String, byte[]> entries = FixedZip.entries(WordDocument.of(briefing("zh-CN")));

    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      if (entry.getKey().endsWith("picture1.png")) {
        var picture = ImageIO.read(new ByteArrayInputStream(entry.getValue()));
        assertThat(picture.getRGB(40, 8)).as("the first bar is dark").isEqualTo(0xff1f4e79);
        assertThat(picture.getRGB(639, 1)).isEqualTo(0xffffffff);
      } else if (!entry.getKey().endsWith(".png")) {
        assertThat(
                DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(entry.getValue())))
            .isNotNull();
      }
    }
    assertThat(entries.keySet()).filteredOn(name -> name.endsWith(".png")).hasSize(5);
    assertThat(new String(entries.get("word/document.xml"), UTF_8))
        .contains("甲 &amp; &lt;乙&gt;", "联系重点企业9家", "figure=VISITS");
  }

  @Test
  void theSpreadsheetHasNumbersAndTheirQueries() throws Exception {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(BookDocument.of(briefing("en"))))) {
      var rows = book.getFirstSheet().read();
      var row = rows.stream().filter(one -> one.getCellText(1).equals("Visits")).findFirst().get();
      assertThat(row.getCellAsNumber(2).get()).isEqualByComparingTo("1200");
      assertThat(row.getCellAsNumber(4).get()).isEqualByComparingTo("1193");
      assertThat(row.getCellText(5)).endsWith("/records?within=410225105&figure=VISITS");
      assertThat(rows.stream().filter(one -> one.getCellText(5).endsWith("RECEIPTS_FEN")))
          .allSatisfy(
              one -> assertThat(one.getCellAsNumber(2).get()).isEqualByComparingTo("1234567.89"))
          .hasSize(1);
    }
  }

  private static Map<String, String> texts(byte[] archive) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    FixedZip.entries(archive).forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
    return texts;
  }

  /** For whoever wants to open them: target/briefing. */
  private static void keepForALook(String language, byte[] text, byte[] book) {
    try {
      Path folder = Files.createDirectories(Path.of("target/briefing"));
      Files.write(folder.resolve(language + ".docx"), text);
      Files.write(folder.resolve(language + ".xlsx"), book);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Briefing briefing(String language) {
    Map<Figure, Long> now = new EnumMap<>(Figure.class);
    now.put(Figure.KEY_ENTERPRISES_CONTACTED, 9L);
    now.put(Figure.KEY_ENTERPRISES_VISITED, 6L);
    now.put(Figure.VISITS, 1200L);
    now.put(Figure.PROBLEMS_TAKEN_UP, 20L);
    now.put(Figure.SUGGESTIONS_ANSWERED, 30L);
    now.put(Figure.PEOPLE_TRAINED, 300L);
    now.put(Figure.TRAINING_SESSIONS, 3L);
    now.put(Figure.PROJECT_RECEIPTS_FEN, 123456789L);
    Map<Figure, Long> before = Map.of(Figure.VISITS, 7L, Figure.PROBLEMS_TAKEN_UP, 25L);
    Template template = new TemplateService(JsonMapper.builder().build()).template();
    AreaCode area = new AreaCode("410225105");
    return new Writing(template, language, area, "甲 & <乙>", Span.of("2026-H1"), now, before)
        .briefing();
  }
}
