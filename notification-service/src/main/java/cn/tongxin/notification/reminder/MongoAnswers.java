package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** What is known of the answers that are owed, one document a request, in MongoDB. */
@Repository
class MongoAnswers {
  private final ScopedCollection<AnswerDocument> answers;
  private final BatchSave<AnswerDocument> batch;

  MongoAnswers(MongoDatabase database) {
    MongoCollection<AnswerDocument> collection =
        database.getCollection("answers", AnswerDocument.class);
    this.answers = ScopedCollection.withoutIndex(collection);
    this.batch = new BatchSave<>(collection);
  }

  List<AnswerDocument> of(Collection<UUID> requestIds) {
    return answers.findAll(Scope.platform(), requestIds);
  }

  /** Saves each as the version after the one that it was read as; answers whose another saved. */
  Set<UUID> save(List<AnswerDocument> changed) {
    return batch.save(changed).stream().map(UUID.class::cast).collect(Collectors.toSet());
  }
}
