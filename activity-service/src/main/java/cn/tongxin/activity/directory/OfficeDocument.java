package cn.tongxin.activity.directory;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An office as of one of roster's events.
 *
 * @param officers everybody who works there, did or will
 */
record OfficeDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    List<Holder> holders,
    List<String> officers)
    implements Sequenced, Listed {

  static OfficeDocument of(AreaCode area, long seq, List<Holder> holders) {
    List<String> officers = holders.stream().map(Holder::officer).distinct().toList();
    return new OfficeDocument(area.value(), seq, area.within(), area.value(), holders, officers);
  }

  Office office() {
    return new Office(new AreaCode(id), holders);
  }
}
