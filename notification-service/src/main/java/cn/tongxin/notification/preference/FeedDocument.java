package cn.tongxin.notification.preference;

import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's calendar feed.
 *
 * @param id the person
 * @param secretHash of the secret in its path: who reads the database cannot read the feed
 */
record FeedDocument(
    @BsonId String id, List<String> within, String order, String secretHash, Instant openedAt)
    implements Listed {}
