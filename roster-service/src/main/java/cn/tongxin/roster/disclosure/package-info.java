/** Disclosure: all that is held of a person, to read and to take along. */
@NullMarked
package cn.tongxin.roster.disclosure;

import org.jspecify.annotations.NullMarked;
