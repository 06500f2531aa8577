/** People who may have been entered twice: proposals that a person decides, and can undo. */
@NullMarked
package cn.tongxin.roster.duplicate;

import org.jspecify.annotations.NullMarked;
