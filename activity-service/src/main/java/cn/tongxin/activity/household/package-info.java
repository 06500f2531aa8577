/** What an office has done for a household in a year, by the records that show it. */
@NullMarked
package cn.tongxin.activity.household;

import org.jspecify.annotations.NullMarked;
