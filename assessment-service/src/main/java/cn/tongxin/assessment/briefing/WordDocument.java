package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A briefing as a text document (.docx): templates of its parts, and pictures. */
record WordDocument(Briefing briefing, List<Part> parts) {
  /** Three quarters of the usual size of a dot. */
  private static final int EMU = 7144;

  private static final String[][] ESCAPED = {
    {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}
  };

  static byte[] of(Briefing briefing) {
    List<Part> parts = new ArrayList<>();
    for (BriefingSection section : briefing.sections()) {
      parts.add(Part.of(parts.size() + 1, section));
    }
    return new WordDocument(briefing, parts).bytes();
  }

  private byte[] bytes() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("[Content_Types].xml", resource("content-types.xml").getBytes(UTF_8));
    entries.put("_rels/.rels", resource("rels.xml").getBytes(UTF_8));
    entries.put("word/document.xml", filled("document"));
    entries.put("word/_rels/document.xml.rels", filled("document-rels"));
    entries.put("word/styles.xml", filled("styles"));
    parts.forEach(
        part -> entries.put("word/media/picture" + part.number() + ".png", part.picture().png()));
    return FixedZip.of(entries);
  }

  private byte[] filled(String name) {
    return Mustache.compiler()
        .withEscaper(Escapers.simple(ESCAPED))
        .compile(resource(name + ".mustache"))
        .execute(this)
        .getBytes(UTF_8);
  }

  private static String resource(String name) {
    String path = "/briefing/docx/" + name;
    try (InputStream in = WordDocument.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A section with its picture.
   *
   * @param wide in the units of the format
   * @param high likewise
   */
  record Part(int number, BriefingSection section, Raster picture, int wide, int high) {
    static Part of(int number, BriefingSection section) {
      Raster picture = PngChart.of(section.figures());
      return new Part(number, section, picture, picture.width() * EMU, picture.height() * EMU);
    }
  }
}
