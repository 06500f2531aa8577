package cn.tongxin.roster.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is confidential of a member under the member's own key and reads it again. The member's
 * id is bound into every ciphertext, so none can be moved to another member.
 */
public final class VaultService {
  private final MasterKeyService master;

  /** Member keys are wrapped by {@code master}. */
  public VaultService(MasterKeyService master) {
    this.master = master;
  }

  /** Keyed hash by which an equal number is found. */
  public String markOf(String phone) {
    return Base64.getEncoder().encodeToString(master.mark("phone equality", phone));
  }

  /** The mark of the number that is kept of the member; empty where none is. */
  public String markOf(Member member) {
    Secret secret = member.state().secret();
    return secret == null || secret.phoneMark() == null ? "" : secret.phoneMark();
  }

  /** Notes the member's telephone number, or that there is none; answers whether that was news. */
  public boolean notePhone(Member member, @Nullable String phone) {
    Secret before = member.state().secret();
    String mark = phone == null ? null : markOf(phone);
    if (Objects.equals(mark, before == null ? null : before.phoneMark())) {
      return false;
    }
    Secret secret = before == null ? fresh(member.id()) : before;
    member.keep(secret.withPhone(phone == null ? null : sealed(member.id(), secret, phone), mark));
    return true;
  }

  /** The member's telephone number, where one is kept. */
  Optional<String> phoneOf(Member member) {
    Secret secret = member.state().secret();
    return secret == null || secret.phone() == null
        ? Optional.empty()
        : Optional.of(opened(member.id(), secret, secret.phone()));
  }

  /** Notes on which occasions the member wishes to be greeted. */
  void noteOccasions(Member member, Set<Occasion> occasions) {
    Secret before = member.state().secret();
    Secret secret = before == null ? fresh(member.id()) : before;
    String text = occasions.stream().sorted().map(Occasion::name).collect(Collectors.joining(","));
    member.keep(
        secret.withOccasions(occasions.isEmpty() ? null : sealed(member.id(), secret, text)));
  }

  /** The occasions on which the member wishes to be greeted. */
  Set<Occasion> occasionsOf(Member member) {
    Secret secret = member.state().secret();
    if (secret == null || secret.occasions() == null) {
      return Set.of();
    }
    String text = opened(member.id(), secret, secret.occasions());
    Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    Arrays.stream(text.split(",", -1)).map(Occasion::valueOf).forEach(occasions::add);
    return occasions;
  }

  private Secret fresh(UUID id) {
    try {
      KeysetHandle own =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      byte[] wrapped =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(
              own, master.wrapping(), bound(id), RegistryConfiguration.get());
      return new Secret(Base64.getEncoder().encodeToString(wrapped), null, null, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a member's key could not be made", e);
    }
  }

  private Aead keyOf(UUID id, Secret secret) throws GeneralSecurityException {
    byte[] wrapped = Base64.getDecoder().decode(secret.key());
    return TinkProtoKeysetFormat.parseEncryptedKeyset(
            wrapped, master.wrapping(), bound(id), RegistryConfiguration.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private String sealed(UUID id, Secret secret, String text) {
    try {
      byte[] cipher = keyOf(id, secret).encrypt(text.getBytes(UTF_8), bound(id));
      return Base64.getEncoder().encodeToString(cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be encrypted", e);
    }
  }

  private String opened(UUID id, Secret secret, String cipher) {
    try {
      byte[] text = keyOf(id, secret).decrypt(Base64.getDecoder().decode(cipher), bound(id));
      return new String(text, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("could not be decrypted; is it the same master key?", e);
    }
  }

  private static byte[] bound(UUID id) {
    return id.toString().getBytes(UTF_8);
  }
}
