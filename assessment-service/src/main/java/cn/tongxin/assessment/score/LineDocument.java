package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.assessment.score.Tallies.Reopened;
import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of history as it is stored beside the evidence that it is about, by the year and the
 * moment of the recording.
 *
 * @param reopened for a line of its own about what counts since a period was opened again
 */
record LineDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    Evidence evidence,
    @Nullable List<Period> late,
    @Nullable Reopened reopened)
    implements Sequenced, Listed {

  static LineDocument of(EvidenceDocument document) {
    Evidence evidence = document.evidence();
    return new LineDocument(
        document.id(),
        document.seq(),
        document.within(),
        evidence.day().getYear() + "|" + evidence.at() + "|" + document.id(),
        evidence,
        document.late(),
        null);
  }

  /** A line of its own: from then on it counts after all. */
  LineDocument since(Reopened reopening) {
    String own = id + "#" + reopening.period() + "#" + reopening.number();
    String at = evidence.day().getYear() + "|" + reopening.at() + "|" + own;
    return new LineDocument(own, 1, within, at, evidence, null, reopening);
  }

  /** The tally whose evidence it is about. */
  TallyKey tally() {
    return TallyKey.parse(id.substring(0, id.indexOf('/')));
  }

  Tallies.Line line() {
    return new Tallies.Line(evidence, Objects.requireNonNullElse(late, List.of()), reopened);
  }
}
