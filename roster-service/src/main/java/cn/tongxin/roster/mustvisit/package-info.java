/**
 * The windows in which a visit is owed; the only place that knows which festival a window is for.
 */
@NullMarked
package cn.tongxin.roster.mustvisit;

import org.jspecify.annotations.NullMarked;
