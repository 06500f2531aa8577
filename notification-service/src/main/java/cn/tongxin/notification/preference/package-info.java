/** How each person wants to be told, and the calendar feed of what the person owes. */
@NullMarked
package cn.tongxin.notification.preference;

import org.jspecify.annotations.NullMarked;
