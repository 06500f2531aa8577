package cn.tongxin.roster.place;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A county's map as it is stored, under the county's code. */
record CountyMapDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    List<Merger> mergers,
    @Nullable Errand errand)
    implements Outboxed, Listed {

  static CountyMapDocument of(CountyMap map, Outgoing outgoing, Instant now) {
    return new CountyMapDocument(
        map.county().value(),
        map.revision().version() + 1,
        outgoing,
        map.county().within(),
        map.county().value(),
        map.mergers(),
        map.unfinished().isEmpty() ? null : Errand.dueAt(now));
  }

  CountyMap map() {
    return new CountyMap(new AreaCode(id), mergers, new Revision(version, outgoing));
  }
}
