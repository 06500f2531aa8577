/** Market-day duty: who sits at the market, by the days of the moon or of the week. */
@NullMarked
package cn.tongxin.activity.duty;

import org.jspecify.annotations.NullMarked;
