package cn.tongxin.roster.pairing;

import org.junit.jupiter.api.BeforeEach;

class MemoryPairingsTest extends PairingsSuite {

  @BeforeEach
  void empty() {
    store(new MemoryPairings());
  }
}
