/** Schemes: which indicators count how much in a year. */
@NullMarked
package cn.tongxin.assessment.scheme;

import org.jspecify.annotations.NullMarked;
