/** The roster: places, members, pairings, imports and the windows in which a visit is owed. */
@NullMarked
package cn.tongxin.roster;

import org.jspecify.annotations.NullMarked;
