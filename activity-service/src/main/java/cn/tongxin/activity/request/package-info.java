/** Service requests, as far as visits bring them about. */
@NullMarked
package cn.tongxin.activity.request;

import org.jspecify.annotations.NullMarked;
