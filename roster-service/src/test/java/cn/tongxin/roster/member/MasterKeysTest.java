package cn.tongxin.roster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {
  private static final LocalDate DAY = Somebody.NOW.day();
  private static final String OLD = secret(0);
  private static final String NEW = secret(7);

  @TempDir private Path dir;

  private static String secret(int filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String rotated() {
    return "# newest first\n2:" + NEW + "\n1:" + OLD + "\nmarks:" + OLD + "\n";
  }

  @Test
  void afterARotationOnlyTheWrappingOfTheKeysIsAnother() throws Exception {
    Path file = Files.writeString(dir.resolve("key"), OLD);
    MasterKeyService master = MasterKeyService.in(file);
    VaultService vault = new VaultService(master);
    Member member = Somebody.called("张三");
    vault.notePhone(member, "13800001234");
    vault.noteOccasions(member, Set.of("QINGMING"));
    Secret before = member.state().secret();
    String mark = vault.markOf("13800001234");

    Files.writeString(file, rotated());
    master.reread();
    vault.rewrap(member);

    Secret after = member.state().secret();
    assertThat(after.keyId()).isEqualTo("2");
    assertThat(after.key()).isNotEqualTo(before.key());
    assertThat(after.wrapped(before.key(), before.keyId())).isEqualTo(before);
    assertThat(vault.phoneOf(member, DAY)).contains("13800001234");
    assertThat(vault.markOf("13800001234")).isEqualTo(mark);
    Files.writeString(file, "2:" + NEW + "\nmarks:" + OLD);
    VaultService withoutTheOld = new VaultService(MasterKeyService.in(file));
    assertThat(withoutTheOld.occasionsOf(member)).containsExactly("QINGMING");
  }

  @Test
  void anInstanceLearnsOfANewKeyWhenItMeetsIt() throws Exception {
    Path file = Files.writeString(dir.resolve("key"), OLD);
    VaultService slow = new VaultService(MasterKeyService.in(file));
    Files.writeString(file, rotated());
    Member member = Somebody.called("张三");
    new VaultService(MasterKeyService.in(file)).notePhone(member, "13800001234");

    assertThat(slow.phoneOf(member, DAY)).contains("13800001234");
  }

  @Test
  void theSweepWrapsEveryKeyAnewAndFindsNoneThen() throws Exception {
    Path file = Files.writeString(dir.resolve("key"), OLD);
    MasterKeyService master = MasterKeyService.in(file);
    VaultService vault = new VaultService(master);
    MemoryMembers members = new MemoryMembers();
    for (int i = 0; i < 3; i++) {
      Member member = Somebody.called("赵" + i);
      vault.notePhone(member, "1380000000" + i);
      members.saveAll(List.of(member));
    }
    Files.writeString(file, rotated());

    new RewrapService(master, vault, members).sweep();

    assertThat(members.wrappedBy(List.of("1"), 10)).isEmpty();
    assertThat(members.wrappedBy(List.of("2"), 10)).hasSize(3);
  }

  @Test
  void anotherSecretForTheMarksIsRefusedWhileRunning() throws Exception {
    Path file = Files.writeString(dir.resolve("key"), OLD);
    MasterKeyService master = MasterKeyService.in(file);
    Files.writeString(file, "2:" + NEW + "\n1:" + OLD + "\nmarks:" + NEW);

    assertThatThrownBy(master::reread).hasMessageContaining("marks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "1:AAAA",
        "marks:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "1:no base64\nmarks:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void aFileWithoutAKeyIsSaidInOneLine(String text) throws Exception {
    Path file = Files.writeString(dir.resolve("key"), text);

    assertThatThrownBy(() -> MasterKeyService.in(file))
        .hasMessageContaining("TONGXIN_MASTER_KEY_FILE");
  }
}
