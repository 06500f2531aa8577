/** Budget lines of offices, and what was spent on them by activity's entries of projects. */
@NullMarked
package cn.tongxin.assessment.budget;

import org.jspecify.annotations.NullMarked;
