package cn.tongxin.activity.household;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A household as of one of roster's events. */
record HouseholdDocument(
    @BsonId UUID id, long seq, List<String> within, String order, List<UUID> memberRefs)
    implements Sequenced, Listed {}
