package cn.tongxin.assessment.score;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A merger as it is stored, by the place that is no more.
 *
 * @param id its code
 */
record MergerDocument(@BsonId String id, MergedPlace merger) {

  static MergerDocument of(MergedPlace merger) {
    return new MergerDocument(merger.code().value(), merger);
  }
}
