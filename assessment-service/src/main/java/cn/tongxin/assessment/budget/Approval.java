package cn.tongxin.assessment.budget;

import java.time.LocalDate;

/**
 * How much may be spent on a line.
 *
 * @param from the day from which on it holds; the first holds from the year's beginning
 * @param fen amount in fen
 */
record Approval(LocalDate from, long fen) {}
