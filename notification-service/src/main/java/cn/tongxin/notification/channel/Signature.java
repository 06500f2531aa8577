package cn.tongxin.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a webhook as DingTalk's robots want it: HMAC-SHA256 of the moment and the secret, in the
 * query (DingTalk's manual, "custom robot, security settings").
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  static String of(String webhook, String secret, long millis) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      byte[] sign = mac.doFinal((millis + "\n" + secret).getBytes(UTF_8));
      String text = URLEncoder.encode(Base64.getEncoder().encodeToString(sign), UTF_8);
      return "%s%stimestamp=%d&sign=%s"
          .formatted(webhook, webhook.contains("?") ? "&" : "?", millis, text);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private Signature() {}
}
