package cn.tongxin.assessment.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One fact that counts, or counted once and was taken back.
 *
 * @param cause what it is, such as {@code visit:<id>}; its identity within a tally
 * @param measure what it is about
 * @param day when it happened, or the last day by which it was due
 * @param recordId the visit or window it can be opened down to
 * @param seq its age: of two states of one cause the higher one holds
 * @param done what it adds to what was done
 * @param due what it adds to what was due
 * @param answeredBy for a window, the visits that answer it
 * @param at when the fact behind this state was recorded
 */
record Evidence(
    String cause,
    Measure measure,
    LocalDate day,
    UUID recordId,
    long seq,
    long done,
    long due,
    List<UUID> answeredBy,
    Instant at) {}
