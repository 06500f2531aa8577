package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a member: a copy of the pairing, kept with the member for lists and vacancies.
 *
 * @param from first day
 * @param to last day, where one is known
 */
public record Care(
    UUID pairingId, String officer, String deputy, LocalDate from, @Nullable LocalDate to) {}
