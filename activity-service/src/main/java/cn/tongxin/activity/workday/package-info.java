/** Working days of the People's Republic of China, by the State Council's notices. */
@NullMarked
package cn.tongxin.activity.workday;

import org.jspecify.annotations.NullMarked;
