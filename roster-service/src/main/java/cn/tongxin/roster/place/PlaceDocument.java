package cn.tongxin.roster.place;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A place as it is stored; {@code name} is the present one of its {@code names}. */
record PlaceDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String parent,
    String name,
    @Nullable List<Naming> names)
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
        place.name(),
        place.names());
  }

  Place place() {
    return new Place(new AreaCode(id), named(), new Revision(version, outgoing));
  }

  /** A place stored before names had a history has the one name. */
  private List<Naming> named() {
    return names == null ? List.of(new Naming(name, null, null, Instant.EPOCH, "")) : names;
  }
}
