package cn.tongxin.roster.member;

import java.time.LocalDate;
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
 * @param triggers why visits are owed, beside occasions
 * @param earlier the number before the present one, where an import replaced it
 */
record Secret(
    String key,
    String keyId,
    @Nullable String phone,
    @Nullable String phoneMark,
    @Nullable String occasions,
    List<SealedFact> facts,
    List<SealedFact> triggers,
    @Nullable EarlierPhone earlier) {

  /** Reads a secret from the time when there was one master key, and no facts and triggers. */
  Secret(
      String key,
      @Nullable String keyId,
      @Nullable String phone,
      @Nullable String phoneMark,
      @Nullable String occasions,
      @Nullable List<SealedFact> facts,
      @Nullable List<SealedFact> triggers,
      @Nullable EarlierPhone earlier) {
    this.key = key;
    this.keyId = Objects.requireNonNullElse(keyId, MasterKeys.FIRST);
    this.phone = phone;
    this.phoneMark = phoneMark;
    this.occasions = occasions;
    this.facts = List.copyOf(Objects.requireNonNullElse(facts, List.of()));
    this.triggers = List.copyOf(Objects.requireNonNullElse(triggers, List.of()));
    this.earlier = earlier;
  }

  /** Whether visits may be owed because of what is kept here. */
  boolean expects() {
    return occasions != null || !triggers.isEmpty();
  }

  Secret withPhone(@Nullable String newPhone, @Nullable String mark) {
    return new Secret(key, keyId, newPhone, mark, occasions, facts, triggers, null);
  }

  /** With the number of that state kept until a day, as the one before the present one. */
  Secret after(@Nullable Secret before, LocalDate until) {
    String number = before == null ? null : before.phone;
    String mark = before == null ? null : before.phoneMark;
    return withEarlier(new EarlierPhone(number, mark, until));
  }

  Secret withEarlier(@Nullable EarlierPhone kept) {
    return new Secret(key, keyId, phone, phoneMark, occasions, facts, triggers, kept);
  }

  Secret withOccasions(@Nullable String newOccasions) {
    return new Secret(key, keyId, phone, phoneMark, newOccasions, facts, triggers, earlier);
  }

  Secret wrapped(String newKey, String newKeyId) {
    return new Secret(newKey, newKeyId, phone, phoneMark, occasions, facts, triggers, earlier);
  }

  /** With this fact in place of one of the same mark. */
  Secret withFact(SealedFact fact) {
    return withSealed(with(facts, fact), triggers);
  }

  /** Without the fact or trigger of this mark. */
  Secret withoutFact(String mark) {
    return withSealed(without(facts, mark), without(triggers, mark));
  }

  /** With this trigger in place of one of the same mark. */
  Secret withTrigger(SealedFact trigger) {
    return withSealed(facts, with(triggers, trigger));
  }

  private static List<SealedFact> with(List<SealedFact> known, SealedFact more) {
    List<SealedFact> all = new ArrayList<>(without(known, more.mark()));
    all.add(more);
    return all;
  }

  private static List<SealedFact> without(List<SealedFact> known, String mark) {
    return known.stream().filter(fact -> !fact.mark().equals(mark)).toList();
  }

  private static List<SealedFact> without(List<SealedFact> known, Purpose purpose) {
    return known.stream().filter(fact -> fact.purpose() != purpose).toList();
  }

  private Secret withSealed(List<SealedFact> newFacts, List<SealedFact> newTriggers) {
    return new Secret(key, keyId, phone, phoneMark, occasions, newFacts, newTriggers, earlier);
  }

  /** Without what is kept on the strength of this consent. */
  Secret without(Purpose purpose) {
    Secret rest = withSealed(without(facts, purpose), without(triggers, purpose));
    return switch (purpose) {
      case CONTACT -> rest.withPhone(null, null);
      case GREETING -> rest.withOccasions(null);
      default -> rest;
    };
  }
}
