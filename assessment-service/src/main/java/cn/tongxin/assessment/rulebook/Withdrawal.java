package cn.tongxin.assessment.rulebook;

import java.time.LocalDate;

/**
 * The end of a rule.
 *
 * @param on the first day on which it holds no more
 */
record Withdrawal(LocalDate on, String reason) {}
