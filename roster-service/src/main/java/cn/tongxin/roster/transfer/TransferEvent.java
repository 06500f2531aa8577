package cn.tongxin.roster.transfer;

import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.util.UUID;

/** What others are told of a hand-over: never a name, never a reason. */
sealed interface TransferEvent {

  /** A township offers a member to another one. */
  record TransferRequested(
      UUID transferId, UUID memberRef, AreaCode fromArea, AreaCode area, Instant requestedAt)
      implements TransferEvent {}

  /** It was accepted, refused or taken back. */
  record TransferDecided(
      UUID transferId,
      UUID memberRef,
      AreaCode fromArea,
      AreaCode area,
      TransferState decision,
      Instant decidedAt)
      implements TransferEvent {}
}
