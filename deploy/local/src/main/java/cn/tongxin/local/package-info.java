/** The command line of the embedded platform. */
@NullMarked
package cn.tongxin.local;

import org.jspecify.annotations.NullMarked;
