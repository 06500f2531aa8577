package cn.tongxin.assessment.score;

import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A merger as it is stored, by the place that is no more.
 *
 * @param id its code
 */
record MergerDocument(@BsonId String id, List<String> within, String order, MergedPlace merger)
    implements Listed {

  static MergerDocument of(MergedPlace merger) {
    String code = merger.code().value();
    return new MergerDocument(code, merger.code().within(), code, merger);
  }
}
