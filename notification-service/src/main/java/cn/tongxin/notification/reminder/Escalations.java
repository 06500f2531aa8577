package cn.tongxin.notification.reminder;

import java.time.LocalDate;
import java.util.List;

/** Knows who has to be told of what stays overdue. */
interface Escalations {

  /** The same changes, in which each reminder names those above whom it has come to. */
  List<Change> told(List<Change> changes, LocalDate day);
}
