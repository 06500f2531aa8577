/**
 * The offices of townships and villages: their posts, who serves and is stationed in a village, and
 * the village's plan.
 */
@NullMarked
package cn.tongxin.roster.office;

import org.jspecify.annotations.NullMarked;
