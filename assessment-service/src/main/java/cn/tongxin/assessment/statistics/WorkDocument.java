package cn.tongxin.assessment.statistics;

import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A township or county and a month of which something was counted anew.
 *
 * @param lookedAt when everything that was heard of it had been looked at last
 * @param errand while it is to be looked at
 */
record WorkDocument(@BsonId String id, @Nullable Instant lookedAt, @Nullable Errand errand) {}
