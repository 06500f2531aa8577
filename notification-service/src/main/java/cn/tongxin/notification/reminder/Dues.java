package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;

/** What is owed, by who has to be told of it. */
public interface Dues {

  /** The days until which the person owes something in the scope, at most {@code limit}. */
  List<LocalDate> owedBy(Scope scope, String person, int limit);

  /**
   * What there is to tell on a day: what is due on it, what is due in a week, and what became
   * overdue with it.
   */
  List<Notice> toTellOn(LocalDate day);

  /**
   * So many a person owes until a day.
   *
   * @param area where one of them is served
   */
  record Notice(String person, AreaCode area, LocalDate dueOn, int count) {

    /** As much as two of the same person and day together. */
    Notice and(Notice more) {
      return new Notice(person, area, dueOn, count + more.count);
    }
  }
}
