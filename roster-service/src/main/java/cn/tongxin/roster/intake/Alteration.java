package cn.tongxin.roster.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed of one member, without any content: what was true before is among the
 * member's versions.
 *
 * @param before how many versions the member had; 0 if there was no such member
 * @param after how many there are now
 * @param handsBefore who looked after the member, where that changed
 * @param handsAfter who looks after the member now, where that changed
 * @param phone whether the telephone number became another
 */
record Alteration(
    UUID member,
    long before,
    long after,
    @Nullable Hands handsBefore,
    @Nullable Hands handsAfter,
    boolean phone) {}
