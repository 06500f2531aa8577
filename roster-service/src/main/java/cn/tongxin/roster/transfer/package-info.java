/** Members who go from one township to another: handed over, and taken over or refused. */
@NullMarked
package cn.tongxin.roster.transfer;

import org.jspecify.annotations.NullMarked;
