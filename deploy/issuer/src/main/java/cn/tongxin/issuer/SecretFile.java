package cn.tongxin.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A text in a file that only its owner can read, made when it is absent. */
final class SecretFile {
  private SecretFile() {}

  static String readOrCreate(Path file, Supplier<String> fresh) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException absent) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, fresh.get());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return Files.readString(file);
    }
  }
}
