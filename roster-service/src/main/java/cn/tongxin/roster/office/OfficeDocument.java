package cn.tongxin.roster.office;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** An office as it is stored. */
record OfficeDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    List<OfficeVersion> versions)
    implements Outboxed, Listed {

  static OfficeDocument of(Office office, Outgoing outgoing) {
    String code = office.area().value();
    return new OfficeDocument(
        code,
        office.revision().version() + 1,
        outgoing,
        office.area().within(),
        code,
        office.versions());
  }

  Office office() {
    return new Office(new AreaCode(id), versions, new Revision(version, outgoing));
  }
}
