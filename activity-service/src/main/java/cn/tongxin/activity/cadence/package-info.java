/** Cadences: what an office owes in each period, and what of it was missed. */
@NullMarked
package cn.tongxin.activity.cadence;

import org.jspecify.annotations.NullMarked;
