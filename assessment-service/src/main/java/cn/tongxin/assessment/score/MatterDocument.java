package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A request or a gathering as it is stored. */
record MatterDocument(
    @BsonId UUID id, long version, UUID writer, List<String> within, String order, List<Told> told)
    implements Versioned, Listed {

  static MatterDocument of(Matter matter, UUID writer) {
    AreaCode area = matter.told().getLast().area();
    return new MatterDocument(
        matter.id(),
        matter.version() + 1,
        writer,
        area.within(),
        matter.id().toString(),
        matter.told());
  }

  Matter matter() {
    return new Matter(id, version, told);
  }
}
