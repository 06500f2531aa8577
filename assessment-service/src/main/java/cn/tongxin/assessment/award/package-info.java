/** Awards for offices and service teams: calls, submissions, what a panel thinks, the result. */
@NullMarked
package cn.tongxin.assessment.award;

import org.jspecify.annotations.NullMarked;
