package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** Evidence as it is stored, as of a version of its tally ({@code seq}). */
record EvidenceDocument(
    @BsonId String id,
    long seq,
    String tally,
    List<String> within,
    String order,
    Measure measure,
    Evidence evidence)
    implements Sequenced, Listed {

  static EvidenceDocument of(TallyKey key, long version, Evidence evidence) {
    return new EvidenceDocument(
        id(key, evidence.cause()),
        version,
        key.toString(),
        key.area().within(),
        order(evidence.measure(), evidence.day() + "|" + evidence.cause() + "|" + key.area()),
        evidence.measure(),
        evidence);
  }

  /** Evidence is listed by measure, so that a list reads none of another one. */
  static String order(Measure measure, String rest) {
    return measure + "|" + rest;
  }

  static String id(TallyKey key, String cause) {
    return key + "/" + cause;
  }
}
