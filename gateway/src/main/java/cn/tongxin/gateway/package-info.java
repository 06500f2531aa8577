/** The one door: routes, token check, limits, circuit breakers, problem documents. */
@NullMarked
package cn.tongxin.gateway;

import org.jspecify.annotations.NullMarked;
