package cn.tongxin.assessment.award;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;

/** Submissions in MongoDB. */
@Repository
class MongoSubmissions {
  private final ScopedCollection<SubmissionDocument> submissions;
  private final BatchSave<SubmissionDocument> saves;
  private final Supplier<UUID> ids;

  MongoSubmissions(MongoDatabase database, Supplier<UUID> ids) {
    MongoCollection<SubmissionDocument> collection =
        database.getCollection("awardSubmissions", SubmissionDocument.class);
    this.submissions = new ScopedCollection<>(collection);
    this.saves = new BatchSave<>(collection);
    this.ids = ids;
  }

  /** The submission, where it lies in the scope. */
  Optional<Submission> byId(Scope scope, UUID id) {
    return submissions.find(scope, id).map(SubmissionDocument::submission);
  }

  /** Those of these submissions that lie in the scope. */
  List<Submission> all(Scope scope, List<UUID> wanted) {
    return submissions.findAll(scope, wanted).stream().map(SubmissionDocument::submission).toList();
  }

  /**
   * Saves a submission.
   *
   * @throws ConcurrentChange if somebody else saved it first
   */
  Submission save(Submission submission) {
    SubmissionDocument document = SubmissionDocument.of(submission.snapshot(), ids.get());
    if (!saves.save(List.of(document)).isEmpty()) {
      throw new ConcurrentChange(document.id());
    }
    return document.submission();
  }

  /** A page of what was submitted to a call, by place. */
  Page<Submission> of(Scope scope, UUID callId, PageQuery page) {
    return submissions
        .page(
            scope,
            Filters.and(Filters.gte("order", callId + "|"), Filters.lt("order", callId + "}")),
            page)
        .map(SubmissionDocument::submission);
  }
}
