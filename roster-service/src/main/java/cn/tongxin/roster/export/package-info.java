/** The roster as a spreadsheet that comes back unchanged. */
@NullMarked
package cn.tongxin.roster.export;

import org.jspecify.annotations.NullMarked;
