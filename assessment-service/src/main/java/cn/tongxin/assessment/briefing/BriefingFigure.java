package cn.tongxin.assessment.briefing;

import cn.tongxin.assessment.figures.Figure;

/**
 * A figure, with what it was in the period before.
 *
 * @param number its place in the briefing, from 1
 * @param count in fen where it is money
 * @param records the query that opens the records it came from
 * @param shown the figure as it is written
 */
record BriefingFigure(
    int number,
    Figure figure,
    String label,
    long count,
    long before,
    long change,
    String shown,
    String shownBefore,
    String shownChange,
    String records) {}
