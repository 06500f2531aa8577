@NullMarked
package cn.tongxin.local.demo;

import org.jspecify.annotations.NullMarked;
