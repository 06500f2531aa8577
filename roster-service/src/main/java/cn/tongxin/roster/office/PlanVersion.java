package cn.tongxin.roster.office;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A village's plan as it was from a day on.
 *
 * @param number counts the changes, from 1
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 * @param secretary who held the post of secretary on the day of the entry, if anybody
 */
record PlanVersion(
    long number,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    @Nullable String secretary,
    Plan plan) {}
