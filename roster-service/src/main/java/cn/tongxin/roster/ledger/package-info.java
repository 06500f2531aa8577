/**
 * Who opened what is sensitive, and why: entries that nobody can change without being found out.
 */
@NullMarked
package cn.tongxin.roster.ledger;

import org.jspecify.annotations.NullMarked;
