package cn.tongxin.serving;

import cn.tongxin.eventing.Sequenced;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The mergers of one county's places, as of one of roster's events.
 *
 * @param id the county's code
 */
record TerritoryDocument(@BsonId String id, long seq, List<Redirect> redirects)
    implements Sequenced {

  /** What was merged into what. */
  record Redirect(AreaCode code, AreaCode into) {}

  static TerritoryDocument of(AreaCode county, long seq, Map<AreaCode, AreaCode> merged) {
    return new TerritoryDocument(
        county.value(),
        seq,
        merged.entrySet().stream().map(e -> new Redirect(e.getKey(), e.getValue())).toList());
  }
}
