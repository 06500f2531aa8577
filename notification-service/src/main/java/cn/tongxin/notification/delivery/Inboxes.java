package cn.tongxin.notification.delivery;

import cn.tongxin.notification.reminder.Inbox;
import cn.tongxin.notification.reminder.ReminderView;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything that concerns a person, wherever it is kept, as one list. */
final class Inboxes {
  private static final Comparator<ReminderView> OLDEST_FIRST =
      Comparator.comparing(ReminderView::change);

  private final List<Inbox> all;

  Inboxes(List<Inbox> all) {
    this.all = all;
  }

  /** A page of one person's, the newest change first. */
  Page<ReminderView> of(Scope scope, String person, PageQuery query) {
    List<Page<ReminderView>> pages =
        all.stream().map(inbox -> inbox.of(scope, person, query)).toList();
    List<ReminderView> merged =
        pages.stream()
            .flatMap(page -> page.items().stream())
            .sorted(OLDEST_FIRST.reversed())
            .toList();
    boolean more =
        merged.size() > query.limit() || pages.stream().anyMatch(p -> p.nextCursor() != null);
    List<ReminderView> items = merged.subList(0, Math.min(query.limit(), merged.size()));
    return new Page<>(items, more ? PageQuery.encode(items.getLast().change()) : null);
  }

  /** What changed for these people behind a change, oldest first. */
  List<ReminderView> since(Collection<String> people, String change, int limit) {
    Stream<ReminderView> changes =
        all.stream().flatMap(inbox -> inbox.since(people, change, limit).stream());
    return changes.sorted(OLDEST_FIRST).limit(limit).toList();
  }
}
