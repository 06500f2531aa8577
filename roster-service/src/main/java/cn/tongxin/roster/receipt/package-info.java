/** What the other services have confirmed of work that must be carried out everywhere. */
@NullMarked
package cn.tongxin.roster.receipt;

import org.jspecify.annotations.NullMarked;
