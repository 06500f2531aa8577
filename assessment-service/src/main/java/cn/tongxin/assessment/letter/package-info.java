/** Responsibility letters: what a township or village promises for a year. */
@NullMarked
package cn.tongxin.assessment.letter;

import org.jspecify.annotations.NullMarked;
