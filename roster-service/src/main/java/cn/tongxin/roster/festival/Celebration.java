package cn.tongxin.roster.festival;

import cn.tongxin.serving.AreaCode;

/**
 * A festival that is kept in a place, one time.
 *
 * @param office whose calendar it is from: the county's, or the office's own
 * @param guarded whether to keep it may tell something private, such as a belief
 */
public record Celebration(Feast feast, AreaCode office, boolean guarded) {}
