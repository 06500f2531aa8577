package cn.tongxin.notification.handover;

import cn.tongxin.notification.reminder.Inbox;
import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Words to both sides of hand-overs in MongoDB. */
@Repository
class MongoNotices implements Inbox {
  private final MongoCollection<NoticeDocument> collection;
  private final ScopedCollection<NoticeDocument> notices;

  MongoNotices(MongoDatabase database) {
    this.collection = database.getCollection("notices", NoticeDocument.class);
    this.notices = new ScopedCollection<>(collection);
    collection.createIndex(Indexes.ascending("people", "change"));
  }

  /** Tells both sides, once. */
  void put(NoticeDocument notice) {
    try {
      collection.insertOne(notice);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public Page<ReminderView> of(Scope scope, String person, PageQuery page) {
    return notices
        .pageNewestFirst(
            Scope.platform(), Filters.eq("people", person), page, "change", NoticeDocument::change)
        .map(NoticeDocument::view);
  }

  @Override
  public List<ReminderView> since(Collection<String> people, String change, int limit) {
    return notices
        .find(
            Scope.platform(),
            Filters.and(Filters.in("people", people), Filters.gt("change", change)))
        .sort(Sorts.ascending("change"))
        .limit(limit)
        .map(NoticeDocument::view)
        .into(new ArrayList<>());
  }
}
