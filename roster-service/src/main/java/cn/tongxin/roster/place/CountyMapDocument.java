package cn.tongxin.roster.place;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A county's map as it is stored, under the county's code. */
record CountyMapDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    List<Merger> mergers)
    implements Outboxed, Listed {

  static CountyMapDocument of(CountyMap map, Outgoing outgoing) {
    return new CountyMapDocument(
        map.county().value(),
        map.revision().version() + 1,
        outgoing,
        map.county().within(),
        map.county().value(),
        map.mergers());
  }

  CountyMap map() {
    return new CountyMap(new AreaCode(id), mergers, new Revision(version, outgoing));
  }
}
