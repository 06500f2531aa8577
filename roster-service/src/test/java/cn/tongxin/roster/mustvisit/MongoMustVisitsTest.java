package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoMustVisitsTest extends MustVisitsSuite {
  private final TestStore kind;
  private EmptyStore store;

  MongoMustVisitsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    store(new MongoMustVisits(store.database(), store.relay(), store.encoder()));
  }

  @AfterEach
  void close() {
    store.close();
  }
}
