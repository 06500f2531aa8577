package cn.tongxin.notification.reminder;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.List;

/** Reminders by whom they concern. */
public interface Inbox {

  /** A page of one person's reminders in the scope, the newest change first. */
  Page<ReminderView> of(Scope scope, String person, PageQuery page);

  /**
   * What changed for these people behind a {@link ReminderView#change()}, oldest first, wherever it
   * lies; whoever passes it on asks whether the reader's scope covers it.
   */
  List<ReminderView> since(Collection<String> people, String change, int limit);
}
