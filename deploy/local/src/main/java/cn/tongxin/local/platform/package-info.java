/** The supervisor: every part of the platform as a process of its own. */
@NullMarked
package cn.tongxin.local.platform;

import org.jspecify.annotations.NullMarked;
