package cn.tongxin.roster.place;

import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which places of a county were merged into which. They are one thing, so that two mergers entered
 * at once never lead in a circle.
 */
final class CountyMap {
  /** As many as an event with all of them holds. */
  private static final int MOST = 2_000;

  private static final int COUNTY = 6;
  private static final int VILLAGE = 12;

  private final AreaCode county;
  private final Revision revision;
  private final List<Merger> mergers;
  private final List<PlaceMerged> facts = new ArrayList<>();

  CountyMap(AreaCode county, List<Merger> mergers, Revision revision) {
    this.county = county;
    this.mergers = new ArrayList<>(mergers);
    this.revision = revision;
  }

  /** The map of a county in which nothing was merged. */
  static CountyMap blank(AreaCode county) {
    return new CountyMap(county, List.of(), Revision.none());
  }

  /**
   * Merges a place into another; answers whether that was news. Where the other was merged itself,
   * the place goes where that went.
   *
   * @throws Problem 409 if it was merged otherwise, 422 if the other is none that it can go into
   */
  boolean merge(Merger wanted) {
    mustFit(wanted.code(), wanted.into());
    if (isKnown(wanted)) {
      return false;
    }
    mustLeadOn(wanted.code(), wanted.into());
    if (mergers.size() >= MOST) {
      throw Problem.conflict("merger.too-many", MOST);
    }
    mergers.add(wanted);
    facts.add(
        new PlaceMerged(
            wanted.id(),
            county,
            wanted.code(),
            wanted.into(),
            wanted.effectiveOn(),
            redirects(_ -> true)));
    return true;
  }

  private boolean isKnown(Merger wanted) {
    Optional<Merger> known = of(wanted.code());
    known
        .filter(other -> !other.saysLike(wanted))
        .ifPresent(
            other -> {
              throw Problem.conflict("merger.other", other.into(), other.effectiveOn());
            });
    return known.isPresent();
  }

  /** Figures are kept by village, so what is smaller stays in its own. */
  private void mustLeadOn(AreaCode code, AreaCode into) {
    Territory now = territory();
    if (now.resolve(into).equals(code)) {
      throw Problem.invalid("into", "merger.circle");
    }
    boolean partOfVillage = code.value().length() > VILLAGE;
    if (partOfVillage && !now.at(VILLAGE, into).equals(now.at(VILLAGE, code))) {
      throw Problem.invalid("into", "merger.other-village");
    }
  }

  private void mustFit(AreaCode code, AreaCode into) {
    if (into.equals(code)) {
      throw Problem.invalid("into", "merger.itself");
    }
    if (!into.isWithin(county)) {
      throw Problem.invalid("into", "merger.other-county");
    }
    if (into.isWithin(code)) {
      throw Problem.invalid("into", "merger.own-part");
    }
    if (code.value().length() == COUNTY || into.value().length() != code.value().length()) {
      throw Problem.invalid("into", "merger.other-level");
    }
  }

  /** Notes that everything under the old code has followed; answers whether that was news. */
  boolean carriedOut(AreaCode code) {
    boolean news = of(code).filter(merger -> !merger.carriedOut()).isPresent();
    mergers.replaceAll(merger -> merger.code().equals(code) ? merger.done() : merger);
    return news;
  }

  /** The merger by which this place ended, if it did. */
  Optional<Merger> of(AreaCode code) {
    return mergers.stream().filter(merger -> merger.code().equals(code)).findFirst();
  }

  /** The mergers under whose old code something is left to follow. */
  List<Merger> unfinished() {
    return mergers.stream().filter(merger -> !merger.carriedOut()).toList();
  }

  /** The mergers by which other places became part of this one. */
  List<Merger> into(AreaCode code) {
    return mergers.stream().filter(merger -> merger.into().equals(code)).toList();
  }

  /** Where places lie now. */
  Territory territory() {
    return Territory.of(redirects());
  }

  /** For each place that was merged, the one that it went into. */
  Map<AreaCode, AreaCode> redirects() {
    return merged(redirects(_ -> true));
  }

  /** Where places lay on that day. */
  Territory on(LocalDate day) {
    return Territory.of(merged(redirects(merger -> !merger.effectiveOn().isAfter(day))));
  }

  private List<PlaceMerged.Redirect> redirects(Predicate<Merger> which) {
    return mergers.stream()
        .filter(which)
        .map(merger -> new PlaceMerged.Redirect(merger.code(), merger.into()))
        .toList();
  }

  private static Map<AreaCode, AreaCode> merged(List<PlaceMerged.Redirect> redirects) {
    Map<AreaCode, AreaCode> merged = new LinkedHashMap<>();
    redirects.forEach(redirect -> merged.put(redirect.code(), redirect.into()));
    return merged;
  }

  AreaCode county() {
    return county;
  }

  List<Merger> mergers() {
    return List.copyOf(mergers);
  }

  Revision revision() {
    return revision;
  }

  List<PlaceMerged> facts() {
    return List.copyOf(facts);
  }
}
