/** What the roster keeps of a person, and why: name, purpose, basis and retention of each datum. */
@NullMarked
package cn.tongxin.roster.catalogue;

import org.jspecify.annotations.NullMarked;
