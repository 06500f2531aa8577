package cn.tongxin.roster.card;

import cn.tongxin.serving.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * How an officer is reached: the office's data, not the person's.
 *
 * @param officer the id that the officer signs in with
 * @param area of the office
 * @param name as it is printed on a card
 * @param phone of the office
 * @param hours in words
 */
record Contact(String officer, AreaCode area, @Nullable String name, String phone, String hours) {}
