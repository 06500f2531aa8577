package cn.tongxin.activity.campaign;

import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign reads of a record that belongs to it.
 *
 * @param resolvedOn of a request that was answered, as it is stored
 */
record LinkedDocument(
    @BsonId UUID id,
    List<String> within,
    String order,
    @Nullable String state,
    @Nullable Came turnout,
    java.time.@Nullable LocalDate resolvedOn)
    implements Listed {

  /** What is read of a gathering's turnout. */
  record Came(int heads) {}

  Done done(RecordKind kind) {
    boolean counts =
        switch (kind) {
          case VISIT -> "COMPLETED".equals(state);
          case GATHERING -> "HELD".equals(state);
          case SERVICE_REQUEST -> resolvedOn != null;
        };
    return new Done(kind, id, counts, turnout == null ? 0 : turnout.heads());
  }
}
