package cn.tongxin.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The file of secrets under which roster-service keeps what is confidential, mode 600: a line
 * {@code id:key} for each key that wraps members' keys, the newest first, and one line {@code
 * marks:key} for what must never change. A file of one bare key is the first key and the marks at
 * once.
 */
public final class MasterKey {
  private static final int BYTES = 32;
  private static final String MARKS = "marks:";

  private final Path file;

  /** Of the platform whose state is in this directory. */
  public MasterKey(Path data) {
    this.file = file(data);
  }

  static Path file(Path data) {
    return data.resolve("master-key");
  }

  static void createIfAbsent(Path data) throws IOException {
    if (!Files.exists(file(data))) {
      new MasterKey(data).write(List.of("1:" + secret(), MARKS + secret()));
    }
  }

  private static String secret() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** The ids of the wrapping keys, the newest first. */
  public List<String> ids() throws IOException {
    return lines().stream()
        .filter(line -> !line.startsWith(MARKS))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  /** Puts a new key before the others; answers its id. */
  public String rotate() throws IOException {
    int newest = ids().stream().mapToInt(MasterKey::numeric).max().orElse(0);
    String id = Integer.toString(newest + 1);
    List<String> lines = new ArrayList<>(lines());
    lines.addFirst(id + ":" + secret());
    write(lines);
    return id;
  }

  /** Takes all keys but the newest out of the file: what they have wrapped is lost. */
  public void retireOlder() throws IOException {
    String newest = ids().getFirst() + ":";
    write(
        lines().stream()
            .filter(line -> line.startsWith(newest) || line.startsWith(MARKS))
            .toList());
  }

  private static int numeric(String id) {
    return id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      throw new UserError(file + " is not there: ./tongxin up makes it");
    }
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return lines.size() == 1 && lines.getFirst().indexOf(':') < 0
        ? List.of("1:" + lines.getFirst(), MARKS + lines.getFirst())
        : lines;
  }

  /** Whole or not at all: nobody reads half a file. */
  private void write(List<String> lines) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
