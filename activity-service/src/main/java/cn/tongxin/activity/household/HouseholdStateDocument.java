package cn.tongxin.activity.household;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Who belonged to a household as of one of roster's events; all of them are kept, so that it can be
 * said who belonged when.
 *
 * @param at when roster told it
 */
record HouseholdStateDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    UUID household,
    Instant at,
    List<UUID> memberRefs)
    implements Sequenced, Listed {}
