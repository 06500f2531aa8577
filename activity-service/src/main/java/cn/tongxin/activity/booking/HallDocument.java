package cn.tongxin.activity.booking;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A hall as it is stored. */
record HallDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    String name,
    int seats)
    implements Versioned, Listed {

  static HallDocument of(Hall hall, UUID writer) {
    return new HallDocument(
        hall.id(),
        hall.version() + 1,
        writer,
        hall.area().within(),
        hall.area() + "|" + hall.id(),
        hall.name(),
        hall.seats());
  }

  Hall hall() {
    return new Hall(id, new AreaCode(within.getLast()), name, seats, version);
  }
}
