package cn.tongxin.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the hashes of an entry must be: worked out here once more, because a check must not trust
 * what it checks.
 */
final class EntryHash {

  /** Over what the entry says and the hash of the one before. */
  static String of(Document entry) {
    return digest(
        entry.getString("previous"),
        entry.getString("chain"),
        String.valueOf(entry.get("memberRef")),
        entry.getString("by"),
        entry.getString("action"),
        entry.getString("seal"),
        milliseconds(entry.get("at")));
  }

  /** The driver reads moments as dates of the old kind. */
  private static String milliseconds(@Nullable Object at) {
    return at instanceof java.util.Date date ? Long.toString(date.toInstant().toEpochMilli()) : "";
  }

  /** Whether the words of the reason are those that were entered. */
  static boolean reasonFits(Document entry) {
    String reason = entry.getString("reason");
    String salt = entry.getString("salt");
    return reason != null && salt != null && digest(salt, reason).equals(entry.getString("seal"));
  }

  private static String digest(@Nullable String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(parts)
          .map(part -> Objects.requireNonNullElse(part, "").getBytes(UTF_8))
          .forEach(
              bytes -> {
                digest.update((bytes.length + ":").getBytes(UTF_8));
                digest.update(bytes);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private EntryHash() {}
}
