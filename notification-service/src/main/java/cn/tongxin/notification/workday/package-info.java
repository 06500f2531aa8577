/** On which days offices work, as the State Council's notices say. */
@NullMarked
package cn.tongxin.notification.workday;

import org.jspecify.annotations.NullMarked;
