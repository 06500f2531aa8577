/**
 * The people the office serves: dated versions, consents, and what is kept under a key of their
 * own.
 */
@NullMarked
package cn.tongxin.roster.member;

import org.jspecify.annotations.NullMarked;
