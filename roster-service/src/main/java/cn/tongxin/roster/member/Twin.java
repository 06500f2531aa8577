package cn.tongxin.roster.member;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of other entries for the same person.
 *
 * @param mergedInto the entry under which the person counts, where this one was merged
 * @param matched what the member was last compared by, see {@link Likeness}
 */
record Twin(@Nullable UUID mergedInto, @Nullable String matched) {}
