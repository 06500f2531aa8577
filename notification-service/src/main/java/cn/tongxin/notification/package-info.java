/** Who owes a visit by when, and how the person who owes it learns of it. */
@NullMarked
package cn.tongxin.notification;

import org.jspecify.annotations.NullMarked;
