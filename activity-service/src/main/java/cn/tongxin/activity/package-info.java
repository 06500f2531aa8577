@NullMarked
package cn.tongxin.activity;

import org.jspecify.annotations.NullMarked;
