package cn.tongxin.roster.member;

import org.junit.jupiter.api.BeforeEach;

class MemoryMembersTest extends MembersSuite {

  @BeforeEach
  void empty() {
    store(new MemoryMembers());
  }
}
