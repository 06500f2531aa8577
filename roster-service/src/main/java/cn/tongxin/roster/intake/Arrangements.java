package cn.tongxin.roster.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps in touch with a member, and how often, as a row says it; null where it says nothing.
 *
 * @param cadenceDays days between two routine visits
 */
record Arrangements(
    @Nullable String officer,
    @Nullable String deputy,
    @Nullable Integer cadenceDays,
    @Nullable LocalDate nextContactOn) {}
