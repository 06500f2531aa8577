/** The demonstration: a fictional county, loaded and worked with through the public API only. */
@NullMarked
package cn.tongxin.local.demo;

import org.jspecify.annotations.NullMarked;
