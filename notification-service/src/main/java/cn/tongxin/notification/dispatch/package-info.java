/** What is sent to people outside the inbox: planned once, tried until its day is over. */
@NullMarked
package cn.tongxin.notification.dispatch;

import org.jspecify.annotations.NullMarked;
