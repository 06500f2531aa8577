package cn.tongxin.roster.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Puts bytes that must not be kept in plain form, and are no one member's, under a master key; what
 * they belong to is bound into them.
 */
public final class SealService {
  private final MasterKeyService master;

  SealService(MasterKeyService master) {
    this.master = master;
  }

  /**
   * Bytes under a master key.
   *
   * @param keyId which one that is
   * @param cipher in Base64
   */
  public record Sealed(String keyId, String cipher) {}

  /** Puts bytes under the newest master key. */
  public Sealed seal(byte[] bytes, String bound) {
    String keyId = master.newest();
    try {
      byte[] cipher = master.wrapping(keyId).encrypt(bytes, bound.getBytes(UTF_8));
      return new Sealed(keyId, Base64.getEncoder().encodeToString(cipher));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be encrypted", e);
    }
  }

  /**
   * Reads them again.
   *
   * @throws IllegalStateException if they belong to something else, or their key is gone
   */
  public byte[] open(Sealed sealed, String bound) {
    try {
      byte[] cipher = Base64.getDecoder().decode(sealed.cipher());
      return master.wrapping(sealed.keyId()).decrypt(cipher, bound.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be decrypted; is it the same master key?", e);
    }
  }
}
