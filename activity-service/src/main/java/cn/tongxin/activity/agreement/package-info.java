/** Good-neighbour agreements: who agreed, and when they look at it again. */
@NullMarked
package cn.tongxin.activity.agreement;

import org.jspecify.annotations.NullMarked;
