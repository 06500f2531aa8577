package cn.tongxin.roster.member;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a member under a key of its own; every part is ciphertext in Base64. Without
 * {@code key} none of it can be read again.
 *
 * @param key the member's data key, wrapped by the master key
 * @param phone the telephone number
 * @param phoneMark keyed hash of it, for finding an equal one
 * @param occasions the occasions on which the member wishes to be greeted
 */
record Secret(
    String key, @Nullable String phone, @Nullable String phoneMark, @Nullable String occasions) {

  Secret withPhone(@Nullable String newPhone, @Nullable String mark) {
    return new Secret(key, newPhone, mark, occasions);
  }

  Secret withOccasions(@Nullable String newOccasions) {
    return new Secret(key, phone, phoneMark, newOccasions);
  }
}
