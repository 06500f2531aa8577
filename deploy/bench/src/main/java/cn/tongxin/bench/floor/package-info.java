/**
 * The floor: the least that takes a visit, stores it with its event, publishes it and counts it. No
 * gateway, no token, no scope, no repetition guard, no correction.
 */
@NullMarked
package cn.tongxin.bench.floor;

import org.jspecify.annotations.NullMarked;
