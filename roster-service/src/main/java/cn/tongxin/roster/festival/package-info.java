/** When festivals are: the calendars' table, and what offices and counties add to it. */
@NullMarked
package cn.tongxin.roster.festival;

import org.jspecify.annotations.NullMarked;
