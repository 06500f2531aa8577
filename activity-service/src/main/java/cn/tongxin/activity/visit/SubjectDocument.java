package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** Where a member is served, as of one of roster's events. */
record SubjectDocument(@BsonId UUID id, long seq, List<String> within, String order)
    implements Sequenced, Listed {

  static SubjectDocument of(UUID memberRef, long seq, AreaCode area) {
    return new SubjectDocument(memberRef, seq, area.within(), memberRef.toString());
  }

  AreaCode area() {
    return new AreaCode(within.getLast());
  }
}
