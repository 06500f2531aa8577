@NullMarked
package cn.tongxin.local.platform;

import org.jspecify.annotations.NullMarked;
