package cn.tongxin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoRemindersTest extends RemindersSuite {
  private final TestStore store;

  MongoRemindersTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    stores(Publishing.plans(store), new MongoReminders(store.database()));
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    assertThat(store.watch().strange()).isEmpty();
  }
}
