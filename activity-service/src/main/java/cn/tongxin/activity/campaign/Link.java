package cn.tongxin.activity.campaign;

import java.util.UUID;

/** A record that belongs to a campaign. */
record Link(RecordKind kind, UUID id) {}
