package cn.tongxin.roster.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The id of a member's one erasure. */
final class ErasureId {

  static UUID of(UUID memberRef) {
    return UUID.nameUUIDFromBytes(("erasure:" + memberRef).getBytes(UTF_8));
  }

  private ErasureId() {}
}
