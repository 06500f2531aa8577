package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is served, as of one of roster's events.
 *
 * @param into the entry under which the member counts, where this one was merged; otherwise absent
 */
record SubjectDocument(
    @BsonId UUID id, long seq, List<String> within, String order, @Nullable UUID into)
    implements Sequenced, Listed {

  static SubjectDocument of(UUID memberRef, long seq, AreaCode area) {
    return of(memberRef, seq, area, null);
  }

  static SubjectDocument of(UUID memberRef, long seq, AreaCode area, @Nullable UUID into) {
    return new SubjectDocument(memberRef, seq, area.within(), memberRef.toString(), into);
  }

  AreaCode area() {
    return new AreaCode(within.getLast());
  }
}
