/** Hand-overs: one officer takes over everything that another holds, in every service. */
@NullMarked
package cn.tongxin.roster.handover;

import org.jspecify.annotations.NullMarked;
