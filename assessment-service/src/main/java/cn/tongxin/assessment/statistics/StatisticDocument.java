package cn.tongxin.assessment.statistics;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What was told last of a place and month, as it is stored. */
record StatisticDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    List<Statistic.Count> counts)
    implements Outboxed, Listed {

  Statistic statistic() {
    return new Statistic(PlaceMonth.parse(id), counts);
  }
}
