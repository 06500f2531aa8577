/**
 * What the platform costs its users: how much they record, and how much is asked of each record.
 */
@NullMarked
package cn.tongxin.assessment.effort;

import org.jspecify.annotations.NullMarked;
