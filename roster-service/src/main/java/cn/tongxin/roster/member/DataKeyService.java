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

/**
 * The members' own keys: one for each, wrapped by a master key and bound to the member's id, as is
 * every ciphertext, so that none can be moved to another member.
 */
final class DataKeyService {
  private final MasterKeyService master;

  DataKeyService(MasterKeyService master) {
    this.master = master;
  }

  /** A new key under which nothing is kept yet. */
  Secret fresh(UUID id) {
    try {
      KeysetHandle own =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      String by = master.newest();
      return new Secret(wrapped(id, own, by), by, null, null, null, null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a member's key could not be made", e);
    }
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
    try {
      byte[] cipher = aeadOf(id, secret).encrypt(text.getBytes(UTF_8), bound(id));
      return Base64.getEncoder().encodeToString(cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be encrypted", e);
    }
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
