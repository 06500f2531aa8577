/** Spreadsheets as offices keep them, and the report on every row. */
@NullMarked
package cn.tongxin.roster.intake;

import org.jspecify.annotations.NullMarked;
