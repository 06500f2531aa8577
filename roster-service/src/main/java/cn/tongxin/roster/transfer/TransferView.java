package cn.tongxin.roster.transfer;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as both townships see it.
 *
 * @param name the member's, only while the other township has to decide
 * @param effectiveOn first day in the new place, where it was accepted
 */
record TransferView(
    UUID id,
    UUID memberRef,
    @Nullable String name,
    AreaCode fromArea,
    AreaCode area,
    String reason,
    TransferState state,
    String requestedBy,
    Instant requestedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable LocalDate effectiveOn) {

  static TransferView of(Transfer transfer, @Nullable String name) {
    Request request = transfer.request();
    Decision decision = transfer.decision();
    Entry decided = decision == null ? null : decision.entry();
    boolean takenOver =
        transfer.state() == TransferState.ACCEPTED || transfer.state() == TransferState.COMPLETED;
    return new TransferView(
        transfer.id(),
        request.memberRef(),
        name,
        request.from(),
        transfer.to(),
        request.reason(),
        transfer.state(),
        request.entry().by(),
        request.entry().at(),
        decided == null ? null : decided.by(),
        decided == null ? null : decided.at(),
        decision == null ? null : decision.reason(),
        decided != null && takenOver ? decided.day() : null);
  }
}
