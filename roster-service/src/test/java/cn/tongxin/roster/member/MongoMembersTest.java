package cn.tongxin.roster.member;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoMembersTest extends MembersSuite {
  private final TestStore kind;
  private EmptyStore store;

  MongoMembersTest(TestStore kind) {
    this.kind = kind;
  }

  @Override
  long examined() {
    return kind.examined();
  }

  @Override
  long walked() {
    return kind.walked();
  }

  @Override
  int pageSize() {
    return 2;
  }

  @BeforeEach
  void open() {
    store = new EmptyStore(kind);
    store(new MongoMembers(store.database(), store.relay(), store.encoder()));
  }

  @AfterEach
  void close() {
    store.close();
  }
}
