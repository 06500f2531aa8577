/** Halls and their bookings, no two of which collide. */
@NullMarked
package cn.tongxin.activity.booking;

import org.jspecify.annotations.NullMarked;
