package cn.tongxin.roster.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members' own keys: one for each, wrapped by a master key and bound to the member's id, as is
 * every ciphertext, so that none can be moved to another member.
 */
final class DataKeyService {
  private final MasterKeyService master;

  DataKeyService(MasterKeyService master) {
    this.master = master;
  }

  /**
   * A member's own key, unwrapped.
   *
   * @param secret what is kept under it
   */
  record Own(UUID id, Secret secret, Aead key) {

    /** The text under this key. */
    String sealed(String text) {
      try {
        return Base64.getEncoder().encodeToString(key.encrypt(text.getBytes(UTF_8), bound(id)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("could not be encrypted", e);
      }
    }
  }

  /** The key of this secret; a new one, under which nothing is kept yet, where there is none. */
  Own own(UUID id, @Nullable Secret secret) {
    try {
      return secret == null ? fresh(id) : new Own(id, secret, aeadOf(id, secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no member's key here; is it the same master key?", e);
    }
  }

  private Own fresh(UUID id) throws GeneralSecurityException {
    KeysetHandle own =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    String by = master.newest();
    Secret secret = new Secret(wrapped(id, own, by), by, null, null, null, null, null, null);
    return new Own(id, secret, own.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  /** The same under the newest master key; what the member's key has encrypted is not touched. */
  Secret rewrapped(UUID id, Secret secret) {
    try {
      String by = master.newest();
      return secret.wrapped(wrapped(id, keyOf(id, secret), by), by);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a member's key could not be wrapped anew", e);
    }
  }

  private String wrapped(UUID id, KeysetHandle own, String by) throws GeneralSecurityException {
    byte[] wrapped =
        TinkProtoKeysetFormat.serializeEncryptedKeyset(
            own, master.wrapping(by), bound(id), RegistryConfiguration.get());
    return Base64.getEncoder().encodeToString(wrapped);
  }

  private KeysetHandle keyOf(UUID id, Secret secret) throws GeneralSecurityException {
    byte[] wrapped = Base64.getDecoder().decode(secret.key());
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
        wrapped, master.wrapping(secret.keyId()), bound(id), RegistryConfiguration.get());
  }

  private Aead aeadOf(UUID id, Secret secret) throws GeneralSecurityException {
    return keyOf(id, secret).getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  String sealed(UUID id, Secret secret, String text) {
    return own(id, secret).sealed(text);
  }

  String opened(UUID id, Secret secret, String cipher) {
    try {
      byte[] text = aeadOf(id, secret).decrypt(Base64.getDecoder().decode(cipher), bound(id));
      return new String(text, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be decrypted; is it the same master key?", e);
    }
  }

  private static byte[] bound(UUID id) {
    return id.toString().getBytes(UTF_8);
  }
}
