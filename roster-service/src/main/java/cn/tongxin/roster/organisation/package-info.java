/**
 * Organisations that the office works with: what they are, how they live and end, who is to be
 * spoken to, and what belongs to what.
 */
@NullMarked
package cn.tongxin.roster.organisation;

import org.jspecify.annotations.NullMarked;
