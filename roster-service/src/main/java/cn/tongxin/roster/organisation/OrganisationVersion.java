package cn.tongxin.roster.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was true of an organisation from a day on.
 *
 * @param number counts the changes, from 1
 * @param from first day on which it was true
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
record OrganisationVersion(
    long number,
    LocalDate from,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    OrganisationProfile profile) {}
