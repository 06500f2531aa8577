package cn.tongxin.roster.mustvisit;

import org.junit.jupiter.api.BeforeEach;

class MemoryMustVisitsTest extends MustVisitsSuite {

  @BeforeEach
  void empty() {
    store(new MemoryMustVisits());
  }
}
