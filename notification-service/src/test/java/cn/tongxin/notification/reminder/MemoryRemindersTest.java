package cn.tongxin.notification.reminder;

import org.junit.jupiter.api.BeforeEach;

class MemoryRemindersTest extends RemindersSuite {

  @BeforeEach
  void empty() {
    stores(new MemoryPlans(), new MemoryReminders());
  }
}
