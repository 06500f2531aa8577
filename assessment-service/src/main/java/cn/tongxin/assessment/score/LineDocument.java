package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.Tallies.Reopened;
import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of history as it is stored beside the evidence that it is about, by the year and the
 * moment of the recording.
 *
 * @param evidence absent where it is about none, but about a merger
 * @param reopened for a line of its own about what counts since a period was opened again
 * @param merger for a line about a place that became part of another one
 */
record LineDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    @Nullable Evidence evidence,
    @Nullable List<Period> late,
    @Nullable Reopened reopened,
    @Nullable MergedPlace merger)
    implements Sequenced, Listed {
  private static final int TOWNSHIP = 9;

  static LineDocument of(EvidenceDocument document) {
    Evidence evidence = document.evidence();
    return new LineDocument(
        document.id(),
        document.seq(),
        document.within(),
        evidence.day().getYear() + "|" + evidence.at() + "|" + document.id(),
        evidence,
        document.late(),
        null,
        null);
  }

  /**
   * What a merger has in the history of a year: for the place itself and all that it lies in now,
   * and for the township that it left.
   */
  static List<LineDocument> of(MergedPlace merger, int year) {
    LineDocument here = of(merger, year, merger.code(), "");
    AreaCode left = merger.code().upTo(TOWNSHIP);
    return left.equals(merger.into().upTo(TOWNSHIP)) || left.equals(merger.code())
        ? List.of(here)
        : List.of(here, of(merger, year, left, "#left"));
  }

  private static LineDocument of(MergedPlace merger, int year, AreaCode place, String side) {
    String id = "merger:" + merger.id() + "#" + year + side;
    String order = year + "|" + merger.at() + "|" + id;
    return new LineDocument(id, 1, place.within(), order, null, null, null, merger);
  }

  /** A line of its own: from then on it counts after all. */
  LineDocument since(Reopened reopening) {
    Evidence of = Objects.requireNonNull(evidence);
    String own = id + "#" + reopening.period() + "#" + reopening.number();
    String at = of.day().getYear() + "|" + reopening.at() + "|" + own;
    return new LineDocument(own, 1, within, at, of, null, reopening, null);
  }

  /** The tally whose evidence it is about. */
  TallyKey tally() {
    return TallyKey.parse(id.substring(0, id.indexOf('/')));
  }

  Tallies.Line line() {
    List<Period> tooLate = Objects.requireNonNullElse(late, List.of());
    return merger == null
        ? new Tallies.Remarked(Objects.requireNonNull(evidence), tooLate, reopened)
        : new Tallies.Merged(merger);
  }
}
