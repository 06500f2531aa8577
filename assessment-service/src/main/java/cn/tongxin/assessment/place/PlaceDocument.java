package cn.tongxin.assessment.place;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is stored, by its code.
 *
 * @param name absent in what was stored before names were
 */
record PlaceDocument(
    @BsonId String id, long seq, List<String> within, String order, @Nullable String name)
    implements Sequenced, Listed {

  static PlaceDocument of(AreaCode code, long seq, String name) {
    return new PlaceDocument(code.value(), seq, code.within(), code.value(), name);
  }
}
