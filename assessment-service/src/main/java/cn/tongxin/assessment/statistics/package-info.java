/** What the county's analysts are told of each place and month. */
@NullMarked
package cn.tongxin.assessment.statistics;

import org.jspecify.annotations.NullMarked;
