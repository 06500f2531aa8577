package cn.tongxin.notification.reminder;

import java.util.Set;

/** Is told at once, in this instance only, that reminders of some people changed. */
public interface ChangeWatch {

  /** Something changed for them; what, is for the database to say. */
  void changed(Set<String> people);
}
