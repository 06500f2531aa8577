/** Members under one roof: one address, one cadre. */
@NullMarked
package cn.tongxin.roster.household;

import org.jspecify.annotations.NullMarked;
