package cn.tongxin.roster.pairing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pairing was handed over, noted in the pairing that it ended or changed.
 *
 * @param id of the hand-over
 * @param successor the pairing that follows; absent where this one had not begun and only changed
 *     its persons
 * @param next the duty of the successor
 */
record HandedOver(UUID id, @Nullable UUID successor, @Nullable Duty next) {}
