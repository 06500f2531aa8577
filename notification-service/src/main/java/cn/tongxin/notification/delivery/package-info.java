/** How the people who owe something learn of it: the inbox, and the inbox live in the browser. */
@NullMarked
package cn.tongxin.notification.delivery;

import org.jspecify.annotations.NullMarked;
