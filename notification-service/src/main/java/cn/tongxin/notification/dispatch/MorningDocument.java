package cn.tongxin.notification.dispatch;

import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The planning of one day's digests, the platform's own work and of no place.
 *
 * @param errand not due any more when they are planned
 */
record MorningDocument(
    @BsonId String id, List<String> within, String order, LocalDate day, @Nullable Errand errand)
    implements Listed {

  static MorningDocument of(String id, LocalDate day, @Nullable Errand errand) {
    return new MorningDocument(id, List.of(), id, day, errand);
  }
}
