/** Service requests: taken up, answered in time by whom they belong to, and rated. */
@NullMarked
package cn.tongxin.activity.request;

import org.jspecify.annotations.NullMarked;
