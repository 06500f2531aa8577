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
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that everything encrypted here hangs on, from a file that others make: the keys that
 * wrap the members' own keys, which may be changed, and the one that marks and ids follow from,
 * which stays. A key of its own is derived for each use.
 */
public final class MasterKeyService {
  private static final int SIZE = 32;
  private static final String MAC = "HmacSha256";

  private final Supplier<MasterKeys> source;
  private final byte[] marks;
  private final Map<String, SecretKeySpec> purposes = new ConcurrentHashMap<>();
  private volatile Map<String, Aead> wrapping;

  /** One key that never changes. */
  public MasterKeyService(byte[] secret) {
    this(() -> MasterKeys.only(secret));
  }

  MasterKeyService(Supplier<MasterKeys> source) {
    this.source = source;
    MasterKeys keys = source.get();
    this.marks = keys.marks();
    this.wrapping = aeads(keys);
  }

  /**
   * Reads the file now, and again when it has changed.
   *
   * @throws IllegalStateException in words for an operator if it is not there or holds no such keys
   */
  public static MasterKeyService in(Path file) {
    return new MasterKeyService(() -> read(file));
  }

  private static MasterKeys read(Path file) {
    try {
      return MasterKeys.of(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "TONGXIN_MASTER_KEY_FILE must name a file with 32 random bytes in Base64, or with lines"
              + " id:Base64 and marks:Base64: "
              + file);
    }
  }

  /** Takes over what was added to the file; a file with another secret for marks is refused. */
  void reread() {
    MasterKeys keys = source.get();
    if (!MessageDigest.isEqual(marks, keys.marks())) {
      throw new IllegalStateException("the master key file has another line marks: than before");
    }
    wrapping = aeads(keys);
  }

  /** The id of the key by which members' keys are wrapped from now on. */
  String newest() {
    return wrapping.keySet().iterator().next();
  }

  /** The ids of the keys that may still have wrapped a member's key. */
  List<String> older() {
    return wrapping.keySet().stream().skip(1).toList();
  }

  /**
   * Encrypts and decrypts the members' own keys. A key that another instance knows already is
   * looked for in the file.
   */
  Aead wrapping(String id) {
    if (!wrapping.containsKey(id)) {
      reread();
    }
    Aead key = wrapping.get(id);
    if (key == null) {
      throw new IllegalStateException("the master key file has no key " + id + " any more");
    }
    return key;
  }

  /** Keyed hash of a text, 32 bytes: without the file nobody can tell what it is of. */
  byte[] mark(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(keyOf(purpose));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC here", e);
    }
  }

  private SecretKeySpec keyOf(String purpose) throws GeneralSecurityException {
    SecretKeySpec known = purposes.get(purpose);
    if (known == null) {
      known = new SecretKeySpec(derived(marks, purpose), MAC);
      purposes.put(purpose, known);
    }
    return known;
  }

  /** The id that always follows from this cause, and from which nobody can get back to it. */
  public UUID idOf(String purpose, String cause) {
    ByteBuffer bytes = ByteBuffer.wrap(mark(purpose, cause));
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L; // version 8: made in a way of our own
    long low = (bytes.getLong() >>> 2) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static Map<String, Aead> aeads(MasterKeys keys) {
    Map<String, Aead> all = new LinkedHashMap<>();
    try {
      AeadConfig.register();
      for (String id : keys.ids()) {
        all.put(id, aead(derived(keys.wrapping(id), "wrap member keys")));
      }
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no AES-GCM here", e);
    }
  }

  private static byte[] derived(byte[] secret, String purpose) throws GeneralSecurityException {
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
