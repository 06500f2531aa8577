package cn.tongxin.roster.place;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A place as it is stored. */
record PlaceDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String parent,
    String name)
    implements Outboxed, Listed {

  static PlaceDocument of(Place place, Outgoing outgoing) {
    String code = place.code().value();
    String parent = code.substring(0, code.length() - 3);
    return new PlaceDocument(
        code,
        place.revision().version() + 1,
        outgoing,
        place.code().within(),
        code,
        parent,
        place.name());
  }

  Place place() {
    return new Place(new AreaCode(id), name, new Revision(version, outgoing));
  }
}
