package cn.tongxin.assessment.award;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An organisation as it is known here.
 *
 * @param team whether it is a service team, and goes on
 */
record TeamDocument(@BsonId UUID id, long seq, List<String> within, String order, boolean team)
    implements Sequenced, Listed {}
