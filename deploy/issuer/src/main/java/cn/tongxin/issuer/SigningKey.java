package cn.tongxin.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/** The RS256 key, kept in the data directory so that tokens survive a restart of the issuer. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey in(Path dataDir) throws IOException {
    try {
      return RSAKey.parse(
          SecretFile.readOrCreate(dataDir.resolve("signing-key.json"), SigningKey::fresh));
    } catch (ParseException e) {
      throw new IOException("no JSON web key in " + dataDir.resolve("signing-key.json"), e);
    }
  }

  private static String fresh() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
