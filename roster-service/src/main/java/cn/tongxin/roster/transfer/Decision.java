package cn.tongxin.roster.transfer;

import cn.tongxin.roster.member.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How it was answered.
 *
 * @param reason why it was refused or taken back
 */
record Decision(Entry entry, @Nullable String reason) {}
