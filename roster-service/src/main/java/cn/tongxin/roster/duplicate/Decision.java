package cn.tongxin.roster.duplicate;

import cn.tongxin.roster.member.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decided.
 *
 * @param keep the entry under which the person counts; absent where they are two
 * @param carried what went along
 */
record Decision(Entry entry, @Nullable UUID keep, @Nullable Carried carried) {}
