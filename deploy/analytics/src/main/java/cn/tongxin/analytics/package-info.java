/** How a county's analysts read what the platform tells of each place and month. */
@NullMarked
package cn.tongxin.analytics;

import org.jspecify.annotations.NullMarked;
