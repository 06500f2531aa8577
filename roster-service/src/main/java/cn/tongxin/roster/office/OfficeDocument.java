package cn.tongxin.roster.office;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An office as it is stored.
 *
 * @param officers who do anything here, or did; absent where nobody does
 */
record OfficeDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    @Nullable List<String> officers,
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
        officers(office.staffing()),
        office.versions());
  }

  private static @Nullable List<String> officers(Staffing staffing) {
    List<String> named =
        staffing.holders().map(Holder::officer).filter(Objects::nonNull).distinct().toList();
    return named.isEmpty() ? null : named;
  }

  Office office() {
    return new Office(new AreaCode(id), versions, new Revision(version, outgoing));
  }
}
