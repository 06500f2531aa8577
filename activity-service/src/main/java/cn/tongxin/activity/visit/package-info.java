/** Visits: planned, completed, cancelled, voided; recorded once by the person who went. */
@NullMarked
package cn.tongxin.activity.visit;

import org.jspecify.annotations.NullMarked;
