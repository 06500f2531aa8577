package cn.tongxin.roster.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The telephone number that an import replaced, kept for a while so that the import can be taken
 * back; under the member's own key, and gone with whatever takes the present number away.
 *
 * @param phone ciphertext, as in {@link Secret}; null where there was no number
 * @param mark keyed hash of it
 * @param until first day on which it is kept no more
 */
record EarlierPhone(@Nullable String phone, @Nullable String mark, LocalDate until) {}
