/** The assessment of the office's service, never of people. */
@NullMarked
package cn.tongxin.assessment;

import org.jspecify.annotations.NullMarked;
