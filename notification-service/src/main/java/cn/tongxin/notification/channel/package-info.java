/** The ways out of the house: mail, chat robots, text messages, each behind the same port. */
@NullMarked
package cn.tongxin.notification.channel;

import org.jspecify.annotations.NullMarked;
