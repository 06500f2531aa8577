package cn.tongxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key under which roster-service wraps its data keys: 32 random bytes in base64, mode 600. */
final class MasterKey {
  private static final int BYTES = 32;

  private MasterKey() {}

  static Path file(Path data) {
    return data.resolve("master-key");
  }

  static void createIfAbsent(Path data) throws IOException {
    if (Files.exists(file(data))) {
      return;
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file(data), PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(file(data), Base64.getEncoder().encodeToString(key));
  }
}
