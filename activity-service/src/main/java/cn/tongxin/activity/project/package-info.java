/** Projects and funds: partners, steps, results, and money in entries that are never changed. */
@NullMarked
package cn.tongxin.activity.project;

import org.jspecify.annotations.NullMarked;
