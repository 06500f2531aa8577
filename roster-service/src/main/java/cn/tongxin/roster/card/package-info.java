/** How officers are reached at their office, and the cards that those whom they serve hold. */
@NullMarked
package cn.tongxin.roster.card;

import org.jspecify.annotations.NullMarked;
