package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.roster.Revision;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultServiceTest {
  private static final LocalDate DAY = Somebody.NOW.day();

  private final VaultService vault = new VaultService(new MasterKeyService(new byte[32]));

  @Test
  void whatIsPutUnderAKeyIsReadAgainAndNotSeen() {
    Member member = Somebody.called("张三");

    assertThat(vault.notePhone(member, "13800001234")).isTrue();
    assertThat(vault.notePhone(member, "13800001234")).isFalse();
    vault.noteOccasions(member, Set.of("QINGMING"));

    assertThat(vault.phoneOf(member, DAY)).contains("13800001234");
    assertThat(vault.occasionsOf(member)).containsExactly("QINGMING");
    assertThat(String.valueOf(member.state()))
        .doesNotContain("13800001234")
        .doesNotContain("QINGMING");
  }

  @Test
  void aCiphertextDoesNotMoveToAnotherMember() {
    Member member = Somebody.called("张三");
    vault.notePhone(member, "13800001234");
    MemberState state = member.state();
    Member thief =
        new Member(
            new MemberState(
                UUID.randomUUID(),
                state.versions(),
                state.consents(),
                state.secret(),
                null,
                null,
                null),
            Revision.none());

    assertThatThrownBy(() -> vault.phoneOf(thief, DAY)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherMasterKeyOpensNothingAndMarksOtherwise() {
    Member member = Somebody.called("张三");
    vault.notePhone(member, "13800001234");
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) 7);
    MasterKeyService other = new MasterKeyService(bytes);

    assertThatThrownBy(() -> new VaultService(other).phoneOf(member, DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new VaultService(other).markOf("1")).isNotEqualTo(vault.markOf("1"));
    assertThat(other.idOf("a", "b"))
        .isNotEqualTo(new MasterKeyService(new byte[32]).idOf("a", "b"));
  }

  @Test
  void idsFollowFromTheirCauseAndAreOrdinaryUuids() {
    MasterKeyService key = new MasterKeyService(new byte[32]);

    assertThat(key.idOf("a", "b")).isEqualTo(key.idOf("a", "b")).isNotEqualTo(key.idOf("b", "b"));
    assertThat(key.idOf("a", "b").version()).isEqualTo(8);
    assertThat(key.idOf("a", "b").variant()).isEqualTo(2);
  }

  @Test
  void aMissingKeyFileIsSaidInOneLine() {
    assertThatThrownBy(() -> MasterKeyService.in(Path.of("/nowhere")))
        .hasMessageContaining("TONGXIN_MASTER_KEY_FILE");
  }
}
