package cn.tongxin.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
  private static final String BARE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir private Path data;

  @Test
  void aNewKeyComesFirstAndTheOlderOnesGoWhenTheyAreRetired() throws Exception {
    MasterKey.createIfAbsent(data);
    MasterKey key = new MasterKey(data);
    String marks = Files.readAllLines(MasterKey.file(data)).getLast();

    assertThat(key.rotate()).isEqualTo("2");
    assertThat(key.rotate()).isEqualTo("3");
    assertThat(key.ids()).containsExactly("3", "2", "1");
    key.retireOlder();
    assertThat(key.ids()).containsExactly("3");
    assertThat(Files.readAllLines(MasterKey.file(data))).hasSize(2).endsWith(marks);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(MasterKey.file(data))))
        .isEqualTo("rw-------");
  }

  @Test
  void aBareKeyStaysTheSecretOfTheMarks() throws Exception {
    Files.writeString(MasterKey.file(data), BARE);

    assertThat(new MasterKey(data).rotate()).isEqualTo("2");

    assertThat(Files.readAllLines(MasterKey.file(data)))
        .hasSize(3)
        .contains("1:" + BARE, "marks:" + BARE);
  }
}
