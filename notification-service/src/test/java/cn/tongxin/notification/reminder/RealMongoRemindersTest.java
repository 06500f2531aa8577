package cn.tongxin.notification.reminder;

import cn.tongxin.notification.TestMongo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = "TONGXIN_TEST_MONGODB_URI",
    matches = "mongodb.*",
    disabledReason = "no real MongoDB: set TONGXIN_TEST_MONGODB_URI")
class RealMongoRemindersTest extends MongoRemindersTest {
  @Override
  TestMongo mongo() {
    return TestMongo.real();
  }
}
