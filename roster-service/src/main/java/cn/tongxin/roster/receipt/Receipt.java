package cn.tongxin.roster.receipt;

import cn.tongxin.serving.CauseKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A service's word that it has carried something out.
 *
 * @param causeId what was to be carried out: a hand-over, an erasure, a merge; never a member
 * @param service who says so: {@code activity}, {@code assessment} or {@code notification}
 * @param done how many of its records it changed
 */
public record Receipt(CauseKind causeKind, UUID causeId, String service, int done, Instant at) {}
