/** What a leader asks, answered from sums that are kept for every place and month. */
@NullMarked
package cn.tongxin.activity.overview;

import org.jspecify.annotations.NullMarked;
