/** What this service confirms of work that must be carried out everywhere. */
@NullMarked
package cn.tongxin.assessment.receipt;

import org.jspecify.annotations.NullMarked;
