/** What happened in a place and a month, in figures that open the records they came from. */
@NullMarked
package cn.tongxin.assessment.figures;

import org.jspecify.annotations.NullMarked;
