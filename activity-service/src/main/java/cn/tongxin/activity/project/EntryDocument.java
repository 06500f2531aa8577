package cn.tongxin.activity.project;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An entry as it is stored, together with the balance after it.
 *
 * @param order the project and the number of the entry in it: unique, so that two entries never
 *     follow the same one
 */
record EntryDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    UUID projectId,
    ProjectKind projectKind,
    Entry entry,
    Balance after,
    String by,
    Instant at)
    implements Outboxed, Listed {

  static EntryDocument of(Posting p, Outgoing outgoing) {
    return new EntryDocument(
        p.entry().id(),
        1,
        outgoing,
        p.area().within(),
        String.format(Locale.ROOT, "%s %012d", p.projectId(), p.after().entries()),
        p.projectId(),
        p.projectKind(),
        p.entry(),
        p.after(),
        p.by(),
        p.at());
  }

  Posting posting() {
    return new Posting(
        projectId, projectKind, new AreaCode(within.getLast()), entry, after, by, at);
  }
}
