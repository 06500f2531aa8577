package cn.tongxin.roster.mustvisit;

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
class MongoMustVisitsTest extends MustVisitsSuite {
  private final TestStore store;
  private Sent sent;

  MongoMustVisitsTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    sent = Sent.unacknowledged();
    store(
        new MongoMustVisits(
            store.database(), sent.relay(), Sent.encoder(JsonMapper.builder().build())));
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    sent.close();
    assertThat(store.watch().strange()).isEmpty();
  }
}
