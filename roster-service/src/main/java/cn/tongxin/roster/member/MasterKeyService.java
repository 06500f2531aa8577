package cn.tongxin.roster.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that everything encrypted here hangs on: 32 random bytes in Base64 in a file that
 * others make. A key of its own is derived from it for each use.
 */
public final class MasterKeyService {
  private static final int SIZE = 32;
  private static final String MAC = "HmacSha256";

  private final byte[] secret;
  private final Aead wrapping;

  /** Derives the keys. */
  public MasterKeyService(byte[] secret) {
    if (secret.length != SIZE) {
      throw new IllegalArgumentException("the master key has 32 bytes");
    }
    this.secret = secret.clone();
    try {
      AeadConfig.register();
      this.wrapping = aead(derived("wrap member keys"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no AES-GCM here", e);
    }
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException in words for an operator if it is not there or is no such key
   */
  public static MasterKeyService in(Path file) {
    try {
      return new MasterKeyService(Base64.getDecoder().decode(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "TONGXIN_MASTER_KEY_FILE must name a file with 32 random bytes in Base64: " + file);
    }
  }

  /** Encrypts and decrypts the members' own keys. */
  Aead wrapping() {
    return wrapping;
  }

  /** Keyed hash of a text, 32 bytes: without the master key nobody can tell what it is of. */
  byte[] mark(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(derived(purpose), MAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC here", e);
    }
  }

  /** The id that always follows from this cause, and from which nobody can get back to it. */
  public UUID idOf(String purpose, String cause) {
    ByteBuffer bytes = ByteBuffer.wrap(mark(purpose, cause));
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L; // version 8: made in a way of our own
    long low = (bytes.getLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private byte[] derived(String purpose) throws GeneralSecurityException {
    return Hkdf.computeHkdf(MAC, secret, new byte[0], purpose.getBytes(UTF_8), SIZE);
  }

  @AccessesPartialKey
  private static Aead aead(byte[] key) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(SIZE)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    AesGcmKey own =
        AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
            .build();
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(own).withRandomId().makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
