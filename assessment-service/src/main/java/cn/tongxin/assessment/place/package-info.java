/** Which places there are, as far as letters need to know. */
@NullMarked
package cn.tongxin.assessment.place;

import org.jspecify.annotations.NullMarked;
