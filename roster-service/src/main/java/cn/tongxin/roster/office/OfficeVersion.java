package cn.tongxin.roster.office;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who did what in an office, as recorded from a day on.
 *
 * @param number counts the changes, from 1
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
record OfficeVersion(
    long number,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    Staffing staffing) {}
