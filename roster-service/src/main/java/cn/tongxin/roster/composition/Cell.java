package cn.tongxin.roster.composition;

import org.jspecify.annotations.Nullable;

/**
 * One count of a table.
 *
 * @param key of a category, an age band or a place
 * @param count how many, at least one; null where it is withheld
 */
record Cell(String key, @Nullable Integer count) {}
