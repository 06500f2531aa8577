package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a closing freezes: every letter of the county with what it had come to, as canonical bytes.
 *
 * @param letters how many letters it holds
 */
record Snapshot(String text, int letters) {
  private static final String FORM = "tongxin-snapshot-1";

  /** Of these letters, in whatever order they come. */
  static Snapshot of(Closing closing, List<Entry> entries) {
    Closing.Round round = closing.rounds().getLast();
    List<Map<String, Object>> letters =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.letter().id().toString()))
            .map(Snapshot::letter)
            .toList();
    String text =
        CanonicalText.of(
            Map.of(
                "form", FORM,
                "area", closing.county().value(),
                "year", closing.year(),
                "period", closing.period().name(),
                "number", round.number(),
                "orderedAt", round.orderedAt().toString(),
                "letters", letters));
    return new Snapshot(text, letters.size());
  }

  private static Map<String, Object> letter(Entry entry) {
    SignedLetter letter = entry.letter();
    return Map.of(
        "letterId", letter.id().toString(),
        "schemeId", letter.schemeId().toString(),
        "area", letter.area().value(),
        "edition", letter.edition(),
        "total", text(entry.score().total()),
        "asOf", entry.score().asOf().toString(),
        "indicators", entry.score().indicators().stream().map(Snapshot::line).toList());
  }

  private static Map<String, Object> line(Score.Line line) {
    Map<String, Object> all = new TreeMap<>();
    all.put("code", line.code());
    all.put("target", text(line.target()));
    all.put("score", text(line.score()));
    put(all, "actual", line.actual());
    put(all, "due", line.due());
    return all;
  }

  /** What is hidden, or is not its measure, is absent. */
  private static void put(Map<String, Object> all, String name, @Nullable BigDecimal number) {
    if (number != null) {
      all.put(name, text(number));
    }
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One letter and what it had come to. */
  record Entry(SignedLetter letter, Score score) {}
}
