package cn.tongxin.activity.household;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looks after a member or a household, as of one of roster's events; whoever is
 * looked after holds the contact card of it.
 *
 * @param subject the member or the household
 */
record CareDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    UUID subject,
    LocalDate from,
    @Nullable LocalDate to)
    implements Sequenced, Listed {

  /** Whether it was so on any of these days. */
  boolean isIn(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && (to == null || !to.isBefore(first));
  }
}
