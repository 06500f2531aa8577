/** What the platform costs, as a ratio to a bare pipeline on the same machine. */
@NullMarked
package cn.tongxin.bench;

import org.jspecify.annotations.NullMarked;
