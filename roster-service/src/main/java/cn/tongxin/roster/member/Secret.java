package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a member under a key of its own; every part is ciphertext in Base64. Without
 * {@code key} none of it can be read again.
 *
 * @param key the member's data key, wrapped by a master key
 * @param keyId which master key that is
 * @param phone the telephone number
 * @param phoneMark keyed hash of it, for finding an equal one
 * @param occasions the occasions on which the member wishes to be greeted
 * @param facts what is sensitive
 */
record Secret(
    String key,
    String keyId,
    @Nullable String phone,
    @Nullable String phoneMark,
    @Nullable String occasions,
    List<SealedFact> facts) {

  /** Reads a secret from the time when there was one master key and no facts. */
  Secret(
      String key,
      @Nullable String keyId,
      @Nullable String phone,
      @Nullable String phoneMark,
      @Nullable String occasions,
      @Nullable List<SealedFact> facts) {
    this.key = key;
    this.keyId = Objects.requireNonNullElse(keyId, MasterKeys.FIRST);
    this.phone = phone;
    this.phoneMark = phoneMark;
    this.occasions = occasions;
    this.facts = List.copyOf(Objects.requireNonNullElse(facts, List.of()));
  }

  Secret withPhone(@Nullable String newPhone, @Nullable String mark) {
    return new Secret(key, keyId, newPhone, mark, occasions, facts);
  }

  Secret withOccasions(@Nullable String newOccasions) {
    return new Secret(key, keyId, phone, phoneMark, newOccasions, facts);
  }

  Secret wrapped(String newKey, String newKeyId) {
    return new Secret(newKey, newKeyId, phone, phoneMark, occasions, facts);
  }

  /** With this fact in place of one of the same mark. */
  Secret withFact(SealedFact fact) {
    List<SealedFact> all = new ArrayList<>(withoutFact(fact.mark()).facts);
    all.add(fact);
    return new Secret(key, keyId, phone, phoneMark, occasions, all);
  }

  Secret withoutFact(String mark) {
    return withFacts(facts.stream().filter(fact -> !fact.mark().equals(mark)).toList());
  }

  private Secret withFacts(List<SealedFact> rest) {
    return new Secret(key, keyId, phone, phoneMark, occasions, rest);
  }

  /** Without what is kept on the strength of this consent. */
  Secret without(Purpose purpose) {
    Secret rest = withFacts(facts.stream().filter(fact -> fact.purpose() != purpose).toList());
    return switch (purpose) {
      case CONTACT -> rest.withPhone(null, null);
      case GREETING -> rest.withOccasions(null);
      default -> rest;
    };
  }

  Secret withoutFacts() {
    return withFacts(List.of());
  }
}
