/** Tests of the arithmetic; no figure is asserted. */
@NullMarked
package cn.tongxin.bench;

import org.jspecify.annotations.NullMarked;
