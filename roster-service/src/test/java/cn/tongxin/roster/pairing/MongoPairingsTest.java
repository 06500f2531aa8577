package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoPairingsTest extends PairingsSuite {
  private final TestStore kind;
  private EmptyStore store;

  MongoPairingsTest(TestStore kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    store(new MongoPairings(store.database(), store.relay(), store.encoder()));
  }

  @AfterEach
  void close() {
    store.close();
  }
}
