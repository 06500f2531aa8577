/** Unfinished long work: whichever instance comes first goes on with it. */
@NullMarked
package cn.tongxin.serving.errand;

import org.jspecify.annotations.NullMarked;
