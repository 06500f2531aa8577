/** The must-visit windows that roster announces: answered by visits, or missed. */
@NullMarked
package cn.tongxin.activity.window;

import org.jspecify.annotations.NullMarked;
