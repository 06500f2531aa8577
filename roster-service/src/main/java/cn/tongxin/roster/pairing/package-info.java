/** Who looks after whom, and who is looked after by nobody. */
@NullMarked
package cn.tongxin.roster.pairing;

import org.jspecify.annotations.NullMarked;
