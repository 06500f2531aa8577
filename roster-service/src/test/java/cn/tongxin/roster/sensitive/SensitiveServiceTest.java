package cn.tongxin.roster.sensitive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.tongxin.roster.ledger.Ledger;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.member.Somebody;
import cn.tongxin.roster.member.VaultService;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SensitiveServiceTest {
  private static final Actor OFFICER =
      new Actor("officer", new AreaCode("410225105"), Set.of(Role.OFFICER), Set.of("sensitive"));

  private final Member member = Somebody.whoAgreed("张三");
  private final Members members = mock(Members.class);
  private final VaultService vault = mock(VaultService.class);
  private final Wishes wishes = mock(Wishes.class);
  private final Ledger broken = mock(Ledger.class);
  private final SensitiveService service =
      new SensitiveService(
          members,
          vault,
          wishes,
          mock(SensitiveData.class),
          broken,
          members -> {},
          Clock.fixed(Somebody.NOW.at(), ZoneOffset.UTC));

  @BeforeEach
  void theLedgerFails() {
    when(members.byId(any(), any())).thenReturn(Optional.of(member));
    doThrow(new IllegalStateException("no ledger")).when(broken).enter(any());
  }

  @Test
  void whereTheLedgerCannotBeWrittenNothingIsDecrypted() {
    assertThatThrownBy(() -> service.open(OFFICER, member.id(), "x"))
        .hasMessageContaining("no ledger");

    verifyNoInteractions(vault, wishes);
  }

  @Test
  void norIsAnythingRecorded() {
    assertThatThrownBy(() -> service.record(OFFICER, member.id(), Map.of()))
        .hasMessageContaining("no ledger");

    verify(members, never()).save(any(), any());
    verifyNoInteractions(vault);
  }
}
