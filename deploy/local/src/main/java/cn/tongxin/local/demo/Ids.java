package cn.tongxin.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids of the demo's own records: the same name, the same id. */
final class Ids {
  private Ids() {}

  static UUID of(String name) {
    return UUID.nameUUIDFromBytes(("tongxin demo " + name).getBytes(UTF_8));
  }
}
