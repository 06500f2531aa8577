/** The tree of places that the county works in. */
@NullMarked
package cn.tongxin.roster.place;

import org.jspecify.annotations.NullMarked;
