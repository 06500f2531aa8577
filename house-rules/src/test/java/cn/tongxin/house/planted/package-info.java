/** Classes that break the rules on purpose, to show that the rules see it. */
@NullMarked
package cn.tongxin.house.planted;

import org.jspecify.annotations.NullMarked;
