package cn.tongxin.assessment.budget;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a project, as far as a budget needs it.
 *
 * @param fen amount in fen; below 0 in one that takes another back
 * @param on the day on which the money moved
 * @param corrects the entry that it takes back
 */
record Spending(
    UUID entryId,
    UUID projectId,
    LineKey line,
    Direction kind,
    long fen,
    LocalDate on,
    @Nullable UUID corrects) {}
