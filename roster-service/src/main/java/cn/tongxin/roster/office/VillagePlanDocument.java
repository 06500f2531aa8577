package cn.tongxin.roster.office;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A village's plan as it is stored. */
record VillagePlanDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    List<PlanVersion> versions)
    implements Outboxed, Listed {

  static VillagePlanDocument of(VillagePlan plan, Outgoing outgoing) {
    String code = plan.village().value();
    return new VillagePlanDocument(
        code,
        plan.revision().version() + 1,
        outgoing,
        plan.village().within(),
        code,
        plan.versions());
  }

  VillagePlan plan() {
    return new VillagePlan(new AreaCode(id), versions, new Revision(version, outgoing));
  }
}
