package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** What is known of a rule by which gatherings are owed, as it is stored. */
record CadenceDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    List<CadenceFact> periods)
    implements Versioned, Listed {

  /** The next version of a plan. */
  static CadenceDocument next(CadencePlan plan) {
    return new CadenceDocument(
        plan.id(),
        plan.version() + 1,
        UUID.randomUUID(),
        plan.periods().getLast().area().within(),
        plan.id().toString(),
        plan.periods());
  }

  CadencePlan plan() {
    return new CadencePlan(id, periods, version);
  }
}
