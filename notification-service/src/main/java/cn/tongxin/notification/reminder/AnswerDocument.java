package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** What is known of a request's answer, as it is stored. */
record AnswerDocument(
    @BsonId UUID id, long version, UUID writer, List<String> within, String order, Answer plan)
    implements Versioned, Listed {

  /** The next version of a plan. */
  static AnswerDocument next(AnswerPlan plan) {
    var due = plan.known().due();
    return new AnswerDocument(
        plan.id(),
        plan.version() + 1,
        UUID.randomUUID(),
        due == null ? List.of() : due.area().within(),
        plan.id().toString(),
        plan.known());
  }

  AnswerPlan answerPlan() {
    return new AnswerPlan(plan, version);
  }
}
