package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoMembersTest extends MembersSuite {
  private final TestStore store;
  private Sent sent;

  MongoMembersTest(TestStore store) {
    this.store = store;
  }

  @Override
  long examined() {
    return store.examined();
  }

  @Override
  int pageSize() {
    return 2;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    sent = Sent.unacknowledged();
    store(
        new MongoMembers(
            store.database(), sent.relay(), Sent.encoder(JsonMapper.builder().build())));
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    sent.close();
    assertThat(store.watch().strange()).isEmpty();
  }
}
