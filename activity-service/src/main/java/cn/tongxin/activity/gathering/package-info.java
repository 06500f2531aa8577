/** Gatherings: planned once or by a rule, attended by count and by name, held, and followed up. */
@NullMarked
package cn.tongxin.activity.gathering;

import org.jspecify.annotations.NullMarked;
