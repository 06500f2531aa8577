package cn.tongxin.assessment.briefing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Releases in MongoDB. */
@Repository
class MongoReleases {
  private final MongoCollection<ReleaseDocument> collection;
  private final ScopedCollection<ReleaseDocument> releases;
  private final Outbox<ReleaseDocument> outbox;
  private final EventEncoder encoder;

  MongoReleases(MongoDatabase database, Relay relay, EventEncoder encoder) {
    this.collection = database.getCollection("releases", ReleaseDocument.class);
    this.releases = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.briefing", relay);
    this.encoder = encoder;
  }

  /**
   * Keeps a release and sends it; the same again is the one that there is.
   *
   * @throws Problem 409 if there is another one with this id
   */
  ReleaseDocument put(Release release) {
    try {
      ReleaseDocument next = document(release);
      outbox.save(next, Filters.empty());
      return next;
    } catch (ConcurrentChange there) {
      return byId(Scope.platform(), release.id())
          .filter(held -> held.release().isSameAs(release))
          .orElseThrow(() -> Problem.conflict("release.other"));
    }
  }

  private ReleaseDocument document(Release release) {
    EventDraft draft =
        new EventDraft(
            "cn.tongxin.assessment.briefing-released.v1",
            new Released(
                release.id(),
                release.area(),
                release.period(),
                release.audience().offices(),
                release.audience().posts(),
                release.on()));
    return new ReleaseDocument(
        release.id(),
        1,
        encoder.append(Outgoing.empty(), List.of(draft)),
        release.area().within(),
        release.releasedAt() + "|" + release.id(),
        release,
        null,
        null);
  }

  Optional<ReleaseDocument> byId(Scope scope, UUID id) {
    return releases.find(scope, id);
  }

  /** A page of releases, the newest first. */
  Page<ReleaseDocument> list(Scope scope, PageQuery page) {
    return releases.pageNewestFirst(scope, Filters.empty(), page);
  }

  /** Counts a reader's stars once: in one write, guarded by the reader's mark. */
  void rate(UUID id, String mark, int stars) {
    collection.updateOne(
        Filters.and(Filters.eq(id), Filters.ne("marks", mark)),
        Updates.combine(Updates.push("marks", mark), Updates.inc("stars." + stars, 1L)));
  }

  /** The form in which it is published: see {@code contracts/events/assessment}. */
  private record Released(
      UUID releaseId,
      AreaCode area,
      String period,
      List<AreaCode> offices,
      List<String> posts,
      LocalDate on) {}
}
