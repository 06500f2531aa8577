package cn.tongxin.roster.composition;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * When a county is counted, and which count holds.
 *
 * @param count number of the claim whose count holds; null before the first
 */
record CountyDocument(
    @BsonId String id,
    List<String> within,
    String order,
    @Nullable Long count,
    @Nullable LocalDate day,
    @Nullable Errand errand)
    implements Listed {}
