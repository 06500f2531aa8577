package cn.tongxin.activity.partner;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** What is read of a record that has to do with an organisation: that it is there. */
record PartnerDocument(@BsonId UUID id, List<String> within, String order) implements Listed {

  AreaCode area() {
    return new AreaCode(within.getLast());
  }
}
