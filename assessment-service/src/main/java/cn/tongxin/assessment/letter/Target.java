package cn.tongxin.assessment.letter;

import java.math.BigDecimal;

/**
 * What a letter promises for one indicator.
 *
 * @param indicator its code in the scheme
 * @param amount a number of visits for a count, a percentage for a coverage
 */
public record Target(String indicator, BigDecimal amount) {}
