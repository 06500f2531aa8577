package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;

/**
 * That a place became part of another one.
 *
 * @param id of the merger
 * @param at when roster recorded it
 */
record MergedPlace(UUID id, AreaCode code, AreaCode into, Instant at) {}
