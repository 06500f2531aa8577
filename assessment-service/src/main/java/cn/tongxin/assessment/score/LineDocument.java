package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of history as it is stored beside the evidence that it is about, by the year and the
 * moment of the recording.
 */
record LineDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    Evidence evidence,
    @Nullable List<Period> late)
    implements Sequenced, Listed {

  static LineDocument of(EvidenceDocument document) {
    Evidence evidence = document.evidence();
    return new LineDocument(
        document.id(),
        document.seq(),
        document.within(),
        evidence.day().getYear() + "|" + evidence.at() + "|" + document.id(),
        evidence,
        document.late());
  }

  Tallies.Line line() {
    return new Tallies.Line(evidence, Objects.requireNonNullElse(late, List.of()));
  }
}
