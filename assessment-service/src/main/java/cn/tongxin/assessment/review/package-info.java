/** What the side above finds of an indicator that is reviewed by hand. */
@NullMarked
package cn.tongxin.assessment.review;

import org.jspecify.annotations.NullMarked;
