package cn.tongxin.local.platform;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The Java that runs this, which also runs every part. */
final class Jvm {
  static final Charset CHARSET = StandardCharsets.UTF_8;

  private Jvm() {}

  static String java() {
    return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
  }
}
