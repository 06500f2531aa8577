package cn.tongxin.roster.organisation;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one place as they are stored.
 *
 * @param version counts the times they were made
 * @param expected the changes that were announced; absent where there are none
 * @param counts absent before they are made for the first time
 */
record CountDocument(
    @BsonId String id,
    List<String> within,
    String order,
    @Nullable String parent,
    long version,
    @Nullable List<Ticket> expected,
    @Nullable List<KindCount> counts)
    implements Listed {

  /** An announced change. */
  record Ticket(UUID ticket, Instant at) {}

  /** What is counted of an organisation. */
  record Counted(
      @BsonId UUID id,
      List<String> within,
      String order,
      OrganisationKind kind,
      Lifecycle lifecycle)
      implements Listed {

    KindCount count() {
      return KindCount.one(kind, lifecycle);
    }
  }

  List<KindCount> sums() {
    return Objects.requireNonNullElse(counts, List.of());
  }

  OrganisationCounts.PlaceCount placeCount() {
    return new OrganisationCounts.PlaceCount(new AreaCode(id), sums());
  }
}
