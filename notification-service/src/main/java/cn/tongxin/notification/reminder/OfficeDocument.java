package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Who holds which post in the office of a place.
 *
 * @param id code of the place
 */
record OfficeDocument(
    @BsonId String id, long seq, List<String> within, String order, List<Post> posts)
    implements Sequenced, Listed {}
