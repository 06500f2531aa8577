/** Campaigns: visits, gatherings and requests that belong together, closed with a summary. */
@NullMarked
package cn.tongxin.activity.campaign;

import org.jspecify.annotations.NullMarked;
