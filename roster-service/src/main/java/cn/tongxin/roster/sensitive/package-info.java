/** What is sensitive of a member: written with consent, opened with permission and a reason. */
@NullMarked
package cn.tongxin.roster.sensitive;

import org.jspecify.annotations.NullMarked;
