package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** What is known of a request's answer, as it is stored. */
record AnswerDocument(
    @BsonId UUID id, long version, UUID writer, List<String> within, String order, AnswerPlan plan)
    implements Versioned, Listed {

  static AnswerDocument of(AnswerPlan plan, long version, UUID writer) {
    var due = plan.due();
    return new AnswerDocument(
        plan.requestId(),
        version,
        writer,
        due == null ? List.of() : due.area().within(),
        plan.requestId().toString(),
        plan);
  }
}
