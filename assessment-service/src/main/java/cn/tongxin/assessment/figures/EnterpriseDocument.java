package cn.tongxin.assessment.figures;

import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An enterprise as it is stored.
 *
 * @param within every place in which it ever was
 * @param states what was told of it, by its number among the events
 */
record EnterpriseDocument(
    @BsonId UUID id, List<String> within, String order, Map<String, Enterprise.State> states)
    implements Listed {

  Enterprise enterprise() {
    return new Enterprise(id, List.copyOf(states.values()));
  }
}
