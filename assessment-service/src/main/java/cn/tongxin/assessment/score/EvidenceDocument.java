package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is stored, as of a version of its tally ({@code seq}).
 *
 * @param late the closed periods that this state came too late for, if any
 * @param remarked whether the history has a line for it, or had one
 */
record EvidenceDocument(
    @BsonId String id,
    long seq,
    String tally,
    List<String> within,
    String order,
    Evidence evidence,
    @Nullable List<Period> late,
    @Nullable Boolean remarked)
    implements Sequenced, Listed {

  /** The same evidence as its tally has it now, with its line written again. */
  EvidenceDocument again(Tally of) {
    return of(of, of.version(), evidence, true);
  }

  static EvidenceDocument of(Tally tally, long version, Evidence evidence, boolean withLine) {
    TallyKey key = tally.key();
    List<Period> late = tally.lateFor(evidence);
    return new EvidenceDocument(
        id(key, evidence.cause()),
        version,
        key.toString(),
        key.area().within(),
        order(evidence.measure(), evidence.day() + "|" + evidence.cause() + "|" + key.area()),
        evidence,
        late.isEmpty() ? null : late,
        withLine ? true : null);
  }

  /** Evidence is listed by measure, so that a list reads none of another one. */
  static String order(Measure measure, String rest) {
    return measure + "|" + rest;
  }

  static String id(TallyKey key, String cause) {
    return key + "/" + cause;
  }
}
