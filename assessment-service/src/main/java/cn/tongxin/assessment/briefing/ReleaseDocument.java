package cn.tongxin.assessment.briefing;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is stored, with how useful its readers found it.
 *
 * @param marks one of each reader who rated; it tells neither who nor what, and that this reader
 *     has rated only to somebody who knows both ids
 * @param stars how many gave 1, 2 and so on
 */
record ReleaseDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    Release release,
    @Nullable List<String> marks,
    @Nullable Map<String, Long> stars)
    implements Outboxed, Listed {

  Usefulness usefulness() {
    return Usefulness.of(Objects.requireNonNullElse(stars, Map.of()));
  }
}
