package cn.tongxin.assessment.scheme;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as it is stored.
 *
 * @param publishedFor its county and year once it is published: of each there is one
 */
record SchemeDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    Scheme.Content content,
    @Nullable List<Scheme.Edition> earlier,
    boolean published,
    @Nullable String publishedFor)
    implements Outboxed, Listed {

  static SchemeDocument of(Scheme.Snapshot s, Outgoing outgoing) {
    return new SchemeDocument(
        s.id(),
        s.version() + 1,
        outgoing,
        s.county().within(),
        s.content().year() + "|" + s.id(),
        s.content(),
        s.earlier(),
        s.published(),
        s.published() ? s.county() + "|" + s.content().year() : null);
  }

  Scheme.Snapshot snapshot() {
    AreaCode county = new AreaCode(within.getLast());
    return new Scheme.Snapshot(
        id,
        county,
        content,
        Objects.requireNonNullElse(earlier, List.of()),
        published,
        version,
        outgoing);
  }
}
