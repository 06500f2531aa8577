/**
 * Reviews: what the side above finds of the indicators that are reviewed by hand, and what follows.
 */
@NullMarked
package cn.tongxin.assessment.review;

import org.jspecify.annotations.NullMarked;
