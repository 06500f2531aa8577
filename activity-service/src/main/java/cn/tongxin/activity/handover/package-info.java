/** What this service does when one officer hands everything over to another. */
@NullMarked
package cn.tongxin.activity.handover;

import org.jspecify.annotations.NullMarked;
