/** What this service does when one officer hands everything over to another. */
@NullMarked
package cn.tongxin.notification.handover;

import org.jspecify.annotations.NullMarked;
