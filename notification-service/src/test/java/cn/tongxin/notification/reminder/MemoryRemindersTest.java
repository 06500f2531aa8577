package cn.tongxin.notification.reminder;

class MemoryRemindersTest extends RemindersSuite {
  @Override
  Plans plans() {
    return new MemoryPlans();
  }

  @Override
  Reminders reminders() {
    return new MemoryReminders();
  }
}
