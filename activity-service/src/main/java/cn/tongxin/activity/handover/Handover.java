package cn.tongxin.activity.handover;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;

/**
 * One officer hands everything within a place over to another.
 *
 * @param at when that was announced: what came to the officer later stays
 */
public record Handover(UUID id, AreaCode area, String from, String to, Instant at) {}
