package cn.tongxin.activity.project;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry in its place in a project's ledger. It holds the balance after it, so that one document
 * says both, and the number of the entry before decides which entry can be next.
 *
 * @param area the project's place
 * @param after what is left with it; {@code entries} is its number, from 1 without gaps
 * @param by who recorded it
 * @param at when
 */
record Posting(
    UUID projectId,
    ProjectKind projectKind,
    AreaCode area,
    Entry entry,
    Balance after,
    String by,
    Instant at) {}
