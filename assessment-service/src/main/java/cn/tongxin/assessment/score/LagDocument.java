package cn.tongxin.assessment.score;

import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A township and year as it lags behind.
 *
 * @param caughtUpAt when its scores said all that was counted when it was claimed last
 * @param errand while its scores are to be worked out
 */
record LagDocument(@BsonId String id, @Nullable Instant caughtUpAt, @Nullable Errand errand) {}
