/** Leads: people and firms that might come back, and who said so. */
@NullMarked
package cn.tongxin.activity.lead;

import org.jspecify.annotations.NullMarked;
