package cn.tongxin.notification.reminder;

import cn.tongxin.notification.TestMongo;
import org.junit.jupiter.api.AfterEach;

class MongoRemindersTest extends RemindersSuite {
  private TestMongo mongo;

  @Override
  Plans plans() {
    mongo = mongo();
    return new MongoPlans(mongo.database());
  }

  @Override
  Reminders reminders() {
    return new MongoReminders(mongo.database());
  }

  TestMongo mongo() {
    return TestMongo.embedded();
  }

  @AfterEach
  void close() {
    mongo.close();
  }
}
