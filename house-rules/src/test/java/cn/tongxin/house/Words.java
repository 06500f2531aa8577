package cn.tongxin.house;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rule 4: no word of policing in any name of the platform. */
final class Words {

  /**
   * Looked for in a name's letters alone, so that {@code beliefTrend} and {@code belief-trend} are
   * one.
   */
  private static final List<String> OF_POLICING =
      List.of(
          "belieftrend",
          "informant",
          "surveil",
          "suspicio",
          "suspect",
          "loyal",
          "stability",
          "watchlist",
          "blacklist",
          "dissent",
          "extremis",
          "ideolog",
          "facerecogn",
          "riskof",
          "risklevel",
          "riskscore",
          "riskgrade",
          "riskperson",
          "memberrisk",
          "personrisk",
          "维稳",
          "稳控",
          "举报人",
          "线人",
          "忠诚",
          "思想动态",
          "信仰动态",
          "风险等级",
          "重点人员",
          "监控",
          "可疑");

  /** {@code risk} alone is a whole word, because it is part of harmless ones. */
  private static final Set<String> WHOLE = Set.of("risk", "risks", "spy", "snitch");

  /** Names that hold such letters and mean something else, each with its reason beside it. */
  private static final Set<String> ALLOWED = Set.of();

  /** The word of policing in a name, where there is one. */
  static Optional<String> ofPolicing(String name) {
    if (ALLOWED.contains(name)) {
      return Optional.empty();
    }
    String letters = name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    Optional<String> part = OF_POLICING.stream().filter(letters::contains).findFirst();
    return part.isPresent() ? part : whole(name);
  }

  private static Optional<String> whole(String name) {
    String apart = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    return List.of(apart.split("[^\\p{L}]+")).stream().filter(WHOLE::contains).findFirst();
  }

  private Words() {}
}
