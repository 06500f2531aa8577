/** Scores, and the evidence that each can be opened down to. */
@NullMarked
package cn.tongxin.assessment.score;

import org.jspecify.annotations.NullMarked;
