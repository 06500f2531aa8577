package cn.tongxin.roster.erasure;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is stored, before anything is erased: whatever dies, somebody goes on with it.
 *
 * @param id made of the member's, so that a request that comes again is the same one
 * @param errand not due any more when every service has confirmed
 * @param keyDestroyedAt when nothing of the member could be read here any more
 */
record ErasureDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    @Nullable Errand errand,
    UUID memberRef,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant keyDestroyedAt,
    @Nullable Instant completedAt)
    implements Listed {

  static ErasureDocument requested(UUID id, UUID memberRef, AreaCode area, String by, Instant at) {
    return new ErasureDocument(
        id, area.within(), at + "|" + id, Errand.dueAt(at), memberRef, by, at, null, null);
  }
}
