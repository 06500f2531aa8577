package cn.tongxin.activity.overview;

import cn.tongxin.serving.AreaCode;
import java.time.YearMonth;
import java.util.Map;

/**
 * A record as it is counted now.
 *
 * @param cause its kind and id
 * @param seq of two states the higher is the newer one
 * @param months what it adds to which month of its place
 */
record Counted(String cause, long seq, AreaCode area, Map<YearMonth, Map<String, Long>> months) {}
