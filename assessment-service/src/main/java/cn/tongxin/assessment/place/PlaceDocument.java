package cn.tongxin.assessment.place;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A place as it is stored, by its code. */
record PlaceDocument(@BsonId String id, long seq, List<String> within, String order)
    implements Sequenced, Listed {

  static PlaceDocument of(AreaCode code, long seq) {
    return new PlaceDocument(code.value(), seq, code.within(), code.value());
  }
}
