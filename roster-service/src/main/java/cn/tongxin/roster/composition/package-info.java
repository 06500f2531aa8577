/** Shares by category, place and age band, without what would tell of single persons. */
@NullMarked
package cn.tongxin.roster.composition;

import org.jspecify.annotations.NullMarked;
