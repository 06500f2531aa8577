package cn.tongxin.roster.member;

import org.jspecify.annotations.Nullable;

/**
 * Which members are listed; null leaves open.
 *
 * @param q beginning of the name, or of its end, in characters, pinyin or initials
 */
record MemberFilter(
    @Nullable String q,
    @Nullable String category,
    @Nullable String officer,
    @Nullable MemberStatus status) {}
