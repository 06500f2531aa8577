package cn.tongxin.roster.festival;

import java.time.LocalDate;

/**
 * One festival, one time.
 *
 * @param key which festival
 * @param turn which time of it: stays the same when its day is moved
 * @param tentative whether its day may still be moved by an announcement
 */
public record Feast(String key, String turn, LocalDate day, boolean tentative) {}
