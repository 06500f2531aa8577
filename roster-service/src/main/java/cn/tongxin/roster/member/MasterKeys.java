package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the master key file holds: wrapping keys by their id, the newest first, and the secret of
 * the marks, which stays when the wrapping keys change. A file of one bare line is the key {@code
 * 1} and the secret of the marks at once.
 */
final class MasterKeys {
  static final String FIRST = "1";
  private static final String MARKS = "marks";
  private static final int SIZE = 32;

  private final Map<String, byte[]> wrapping;
  private final byte[] marks;

  private MasterKeys(Map<String, byte[]> wrapping, byte[] marks) {
    this.wrapping = wrapping;
    this.marks = marks;
  }

  static MasterKeys only(byte[] secret) {
    byte[] whole = whole(secret.clone());
    return new MasterKeys(new LinkedHashMap<>(Map.of(FIRST, whole)), whole);
  }

  /**
   * Reads the lines {@code id:Base64} and {@code marks:Base64}; empty ones and comments are left
   * out.
   *
   * @throws IllegalArgumentException if a line is none of these, an id is there twice, or there is
   *     no key
   */
  static MasterKeys of(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    if (lines.size() == 1 && lines.getFirst().indexOf(':') < 0) {
      return only(Base64.getDecoder().decode(lines.getFirst()));
    }
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2 || all.put(parts[0].strip(), secret(parts[1])) != null) {
        throw new IllegalArgumentException("a line is no id:key, or an id is there twice");
      }
    }
    byte[] marks = all.remove(MARKS);
    if (marks == null || all.isEmpty()) {
      throw new IllegalArgumentException("the line marks: or a key is missing");
    }
    return new MasterKeys(all, marks);
  }

  private static byte[] secret(String text) {
    return whole(Base64.getDecoder().decode(text.strip()));
  }

  private static byte[] whole(byte[] secret) {
    if (secret.length != SIZE) {
      throw new IllegalArgumentException("a master key has 32 bytes");
    }
    return secret;
  }

  /** The ids of the wrapping keys, the newest first. */
  List<String> ids() {
    return new ArrayList<>(wrapping.keySet());
  }

  /** The secret of one wrapping key. */
  byte[] wrapping(String id) {
    byte[] secret = wrapping.get(id);
    if (secret == null) {
      throw new IllegalArgumentException("no such key");
    }
    return secret.clone();
  }

  /** The secret from which marks and ids follow. */
  byte[] marks() {
    return marks.clone();
  }
}
